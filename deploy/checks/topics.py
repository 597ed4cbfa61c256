"""The topics of contracts/ as resources of Strimzi. Standard library only."""

import re
from pathlib import Path

FILE = "k8s/overlays/prod/kafka-topics.yaml"
CONTRACTS = "contracts/src/main/java/org/gonghui/contracts"
HEAD = """\
# Written by deploy/make-topics from the topics of contracts/, so that the services need no right to
# make any. Events are kept for ever: derived figures can be replayed from the beginning. A topic's
# partitions must never change, for the order of an aggregate's events hangs on them.
"""
RESOURCE = """\
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: {name}
  labels: {{strimzi.io/cluster: gonghui}}
spec:
  partitions: {partitions}
  replicas: 3
  config: {{{kept}, min.insync.replicas: 2}}
"""


def declared(root: Path) -> dict[str, bool]:
    """Every topic that an event declares, and whether it is compacted."""
    folder = root / CONTRACTS
    names = dict(re.findall(r'String (\w+) = "(gonghui\.[a-z-]+)"', (folder / "Topics.java").read_text()))
    found = {}
    for source in sorted(folder.glob("*.java")):
        for inside in re.findall(r"^@Topic\(([^)]*)\)", source.read_text(), flags=re.MULTILINE):
            constant = re.search(r"Topics\.(\w+)", inside)[1]
            found[names[constant]] = "compacted = true" in inside
    return found


def manifest(root: Path) -> str:
    resources = []
    for name, compacted in sorted(declared(root).items()):
        kept = "cleanup.policy: compact" if compacted else "retention.ms: -1"
        resources.append(RESOURCE.format(name=name, partitions=3, kept=kept))
        resources.append(RESOURCE.format(name=f"{name}-dlt", partitions=1, kept="retention.ms: -1"))
    return HEAD + "---\n".join(resources)
