"""The alert rules: read and tried by Prometheus's own tool."""

import subprocess
import tempfile
from pathlib import Path

import yaml

from checks import tools
from checks.findings import Findings

RULES = "k8s/monitoring/rules.yaml"
TESTS = "deploy/alerts/rules.test.yaml"


def check(findings: Findings, root: Path) -> None:
    rules = yaml.safe_load((root / RULES).read_text())["spec"]
    tests = yaml.safe_load((root / TESTS).read_text())
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "rules.yaml").write_text(yaml.safe_dump(rules))
        (Path(folder) / "test.yaml").write_text(yaml.safe_dump(tests, sort_keys=False))
        promtool(findings, folder, "check", "rules", "rules.yaml")
        promtool(findings, folder, "test", "rules", "test.yaml")
    every = {rule["alert"] for group in rules["groups"] for rule in group["rules"]}
    tried = {case["alertname"]: case for test in tests["tests"]
             for case in test["alert_rule_test"] if case.get("exp_alerts")}
    findings.expect(every <= set(tried), "alerts: each is seen to fire in a test",
                    ", ".join(sorted(every - set(tried))))


def promtool(findings: Findings, folder: str, *arguments: str) -> None:
    done = subprocess.run([tools.promtool(), *arguments], cwd=folder, capture_output=True, text=True)
    findings.expect(done.returncode == 0, f"alerts: promtool {' '.join(arguments)}",
                    done.stdout + done.stderr)
