"""docker-compose.yml: read by docker compose itself, then held against the rules of the house."""

import json
import subprocess
import tempfile
from pathlib import Path

from checks import tools
from checks.contract import APPLICATIONS, KEYS, LAW, REQUIRED, SERVICES
from checks.findings import Findings

PUBLISHED = {"gateway", "keycloak"}
# Keycloak fits itself to its options, where it is installed, at each start
WRITABLE = {"keycloak"}


def check(findings: Findings, root: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        env = Path(folder) / "env"
        made = subprocess.run([root / "deploy/make-env", env], capture_output=True, text=True)
        findings.expect(made.returncode == 0, "deploy/make-env writes secrets", made.stderr)
        system = config(findings, root, env)
    without_secrets_nothing_starts(findings, root)
    if system is None:
        return
    services = system["services"]
    findings.expect({*APPLICATIONS, "mongo", "kafka", "keycloak", "authority"} <= set(services),
                    "compose has all applications, stores and the issuer")
    for name, service in services.items():
        hardened(findings, name, service)
        watched(findings, name, service, services)
        reachable(findings, name, service)
    for name in APPLICATIONS:
        settings(findings, name, services.get(name, {}))
    findings.expect(system["networks"]["inside"].get("internal") is True,
                    "compose: the network of the stores leads nowhere else")


def config(findings: Findings, root: Path, env: Path) -> dict | None:
    done = compose(root, "--env-file", str(env), "config", "--format", "json")
    findings.expect(done.returncode == 0, "docker compose config", done.stderr.strip())
    if done.returncode != 0:
        return None
    findings.expect(not done.stderr.strip(), "docker compose config warns of nothing", done.stderr)
    return json.loads(done.stdout)


def without_secrets_nothing_starts(findings: Findings, root: Path) -> None:
    done = compose(root, "--env-file", "/dev/null", "config", "--quiet")
    findings.expect(done.returncode != 0 and "deploy/make-env" in done.stderr,
                    "compose: without secrets docker compose refuses and says what to do")


def compose(root: Path, *arguments: str) -> subprocess.CompletedProcess:
    command = [*tools.compose(), "--project-directory", str(root),
               "--file", str(root / "docker-compose.yml"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"})


def hardened(findings: Findings, name: str, service: dict) -> None:
    def expect(holds, rule):
        findings.expect(holds, f"compose: {name} {rule}")

    expect(service.get("cap_drop") == ["ALL"], "drops all capabilities")
    expect("no-new-privileges:true" in service.get("security_opt", []), "gains no privileges")
    expect(service.get("read_only") or name in WRITABLE, "has a root that is read only")
    expect(service.get("user", "0").split(":")[0].isdigit()
           and not service["user"].startswith("0"), "does not run as root")
    expect(not service.get("privileged") and "cap_add" not in service, "is not privileged")
    expect(not any("docker.sock" in it["source"] for it in service.get("volumes", [])),
           "has no hold of Docker")
    limits = service.get("deploy", {}).get("resources", {}).get("limits", {})
    expect({"cpus", "memory", "pids"} <= set(limits), "has limits")
    image = service.get("image", "")
    expect(":" in image and not image.endswith(":latest"), "names the version of its image")


def watched(findings: Findings, name: str, service: dict, services: dict) -> None:
    findings.expect(service.get("healthcheck", {}).get("test"), f"compose: {name} has a health check")
    waits = service.get("depends_on", {})
    findings.expect(all(it["condition"] == "service_healthy" for it in waits.values()),
                    f"compose: {name} waits until what it needs is healthy")
    if name in APPLICATIONS:
        needs = set(APPLICATIONS[1:]) if name == "gateway" else {"mongo", "kafka"}
        findings.expect(needs | {"keycloak"} <= set(waits), f"compose: {name} waits for what it needs")


def reachable(findings: Findings, name: str, service: dict) -> None:
    ports = service.get("ports", [])
    findings.expect(bool(ports) == (name in PUBLISHED),
                    f"compose: {name} is published only if it is the gateway or Keycloak")
    findings.expect(all(it.get("host_ip") == "127.0.0.1" for it in ports),
                    f"compose: {name} is published on the loopback address")


def settings(findings: Findings, name: str, service: dict) -> None:
    given = service.get("environment", {})
    missing = REQUIRED[name] - set(given)
    findings.expect(not missing, f"compose: {name} is given its settings", ", ".join(missing))
    findings.expect("local" not in given.get("SPRING_PROFILES_ACTIVE", ""),
                    f"compose: {name} does not run with the profile of one machine")
    if name in SERVICES:
        mounted = {it["target"] for it in service.get("volumes", [])}
        findings.expect(all(given.get(key) == path and str(Path(path).parent) in mounted for key, path in LAW.items()),
                        f"compose: {name} has the folders of the law")
    if name == "gateway":
        findings.expect(not KEYS & set(given), "compose: the gateway has no keys of the services")
