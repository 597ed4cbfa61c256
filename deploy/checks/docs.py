"""docs/operations.md says of every setting, secret and alert what there is to say."""

import re
from pathlib import Path

import yaml

from checks.contract import REQUIRED
from checks.findings import Findings

PAGE = "docs/operations.md"


def check(findings: Findings, root: Path) -> None:
    page = (root / PAGE).read_text()
    anchors = {anchor(title) for title in re.findall(r"^#+ +(.+)$", page, flags=re.MULTILINE)}
    rules = yaml.safe_load((root / "k8s/monitoring/rules.yaml").read_text())["spec"]["groups"]
    for rule in (rule for group in rules for rule in group["rules"]):
        link = rule.get("annotations", {}).get("runbook_url", "")
        file, _, part = link.partition("#")
        findings.expect(file == PAGE and part in anchors and part == rule["alert"].lower(),
                        f"docs: {rule['alert']} has a runbook", link)
        findings.expect(rule.get("labels", {}).get("severity") in ("warning", "critical"),
                        f"docs: {rule['alert']} says how bad it is")
    for name in sorted(settings(root)):
        findings.expect(f"`{name}`" in page, f"docs: {name} is in the table of settings")
    findings.expect(not re.search(r"\b(TODO|FIXME|TBD)\b", page), "docs: nothing is left open")


def settings(root: Path) -> set[str]:
    compose = (root / "docker-compose.yml").read_text()
    example = (root / "deploy/env.example").read_text()
    ours = set().union(*REQUIRED.values())
    return ours | set(re.findall(r"\$\{([A-Z_]+)", compose)) | set(
        re.findall(r"^#?([A-Z_]+)=", example, flags=re.MULTILINE))


def anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")
