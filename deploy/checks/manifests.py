"""The overlays as kustomize builds them."""

import functools
import subprocess
from pathlib import Path

import yaml

from checks import tools

OVERLAYS = ("dev", "prod")
WORKLOADS = ("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob")


class Unbuildable(Exception):
    """What kustomize said."""


@functools.cache
def text(root: Path, overlay: str) -> str:
    done = subprocess.run([tools.go_tool("kustomize"), "build", root / "k8s/overlays" / overlay],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise Unbuildable(done.stderr.strip())
    return done.stdout


def resources(root: Path, overlay: str) -> list[dict]:
    # the reader in C is ten times as fast
    return [it for it in yaml.load_all(text(root, overlay), Loader=yaml.CSafeLoader) if it]


def of_kind(found: list[dict], *kinds: str) -> list[dict]:
    return [it for it in found if it["kind"] in kinds]


def name(resource: dict) -> str:
    return f"{resource['kind']}/{resource['metadata']['name']}"


def pod(workload: dict) -> dict:
    return workload["spec"]["template"]["spec"]


def labels(workload: dict) -> dict:
    return workload["spec"]["template"]["metadata"]["labels"]


def containers(workload: dict) -> list[dict]:
    return pod(workload).get("initContainers", []) + pod(workload)["containers"]


def matches(selector: dict, found: dict) -> bool:
    """Whether labels are what a label selector asks for."""
    if any(found.get(key) != value for key, value in selector.get("matchLabels", {}).items()):
        return False
    return all(holds(rule, found) for rule in selector.get("matchExpressions", []))


def holds(rule: dict, found: dict) -> bool:
    value = found.get(rule["key"])
    match rule["operator"]:
        case "In":
            return value in rule["values"]
        case "NotIn":
            return value not in rule["values"]
        case "Exists":
            return value is not None
        case "DoesNotExist":
            return value is None
    raise ValueError(rule["operator"])
