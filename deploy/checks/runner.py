"""Runs the parts that were asked for."""

import argparse
import time
from pathlib import Path

from checks import alerts, compose, docs, dockerfile, image, k8s, network, realm
from checks.findings import Findings
from checks.tools import Missing

PARTS = {
    "compose": compose.check,
    "dockerfile": dockerfile.check,
    "image": image.check,
    "realm": realm.check,
    "k8s": k8s.check,
    "network": network.check,
    "alerts": alerts.check,
    "docs": docs.check,
}


def main(arguments: list[str], root: Path) -> int:
    parser = argparse.ArgumentParser(prog="deploy/check")
    parser.add_argument("--root", type=Path, default=root, help="the tree to look at")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    asked = parser.parse_args(arguments)
    unknown = set(asked.parts) - set(PARTS)
    if unknown:
        parser.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    findings = Findings()
    for part in asked.parts or PARTS:
        began = time.monotonic()
        before = findings.passed + findings.failed
        run(part, findings, asked.root.resolve())
        count = findings.passed + findings.failed - before
        print(f"{part}: {count} checks, {time.monotonic() - began:.1f} s", flush=True)
    print(f"{findings.passed} passed, {findings.failed} failed")
    return 1 if findings.failed else 0


def run(part: str, findings: Findings, root: Path) -> None:
    try:
        PARTS[part](findings, root)
    except Missing as problem:
        findings.expect(False, part, str(problem))
