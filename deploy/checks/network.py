"""Who may talk to whom: the network policies, worked out pod by pod against what is meant."""

from pathlib import Path

import yaml

from checks import manifests
from checks.contract import SERVICES
from checks.findings import Findings
from checks.manifests import containers, labels, matches, of_kind

# what operators make in production, where no workload of ours says it
OPERATED = {
    "prod": {
        "kafka": ({"strimzi.io/cluster": "gonghui", "strimzi.io/kind": "Kafka"}, {"tls": 9093}),
        "mongodb": ({"app": "gonghui-mongodb-svc"}, {"mongodb": 27017}),
    },
    "dev": {},
}
# Strimzi lets clients into the brokers by policies of its own making
LETS_IN_BY_ITSELF = {"prod": {"kafka"}, "dev": set()}
OUTSIDE = {"ingress": {"gonghui.org/access": "ingress"}, "metrics": {"gonghui.org/access": "metrics"},
           "stranger": {"kubernetes.io/metadata.name": "elsewhere"}}
PORT = {"mongodb": 27017, "kafka": {"dev": 9092, "prod": 9093}, "keycloak": 8080, "authority": 8080}


def meant(overlay: str) -> set[tuple]:
    """Every way that there should be, as (from, to, port)."""
    kafka = PORT["kafka"][overlay]
    ways = {("ingress", "gateway", 8080), ("metrics", "gateway", 8080), ("mongodb", "mongodb", 27017)}
    for service in SERVICES:
        ways |= {("gateway", service, 8080), ("metrics", service, 8080),
                 (service, "mongodb", 27017), (service, "kafka", kafka)}
    if overlay == "dev":
        ways |= {(it, "keycloak", 8080) for it in ("ingress", "gateway", *SERVICES)}
        ways |= {("member-service", "authority", 8080), ("kafka", "kafka", 9092), ("kafka", "kafka", 9093)}
    else:
        ways.add(("kafka", "kafka", kafka))
    return ways


def check(findings: Findings, root: Path) -> None:
    for overlay in manifests.OVERLAYS:
        try:
            found = manifests.resources(root, overlay)
        except (manifests.Unbuildable, yaml.YAMLError):
            findings.expect(False, f"{overlay}: the network cannot be worked out")
            continue
        judge(findings, overlay, found)


def judge(findings: Findings, overlay: str, found: list[dict]) -> None:
    policies = of_kind(found, "NetworkPolicy")
    pods = ours(found) | OPERATED[overlay]
    open_ways = {(source, target, port)
                 for target, (target_labels, ports) in pods.items()
                 for source in (*pods, *OUTSIDE)
                 for name, port in ports.items()
                 if way(overlay, policies, pods, source, target, name, port)}
    wanted = meant(overlay)
    for lost in sorted(wanted - open_ways):
        findings.expect(False, f"{overlay}: {lost[0]} reaches {lost[1]}:{lost[2]}")
    for leak in sorted(open_ways - wanted):
        findings.expect(False, f"{overlay}: {leak[0]} must not reach {leak[1]}:{leak[2]}")
    tried = sum(len(ports) for _, ports in pods.values()) * (len(pods) + len(OUTSIDE))
    findings.passed += tried - len(wanted ^ open_ways)
    for name, (own, _) in pods.items():
        findings.expect(resolves(policies, own), f"{overlay}: {name} may ask for names")
        findings.expect(all(any(kind in it["spec"]["policyTypes"] and matches(it["spec"]["podSelector"], own)
                                for it in policies) for kind in ("Ingress", "Egress")),
                        f"{overlay}: {name} is closed but for what policies say")


def ours(found: list[dict]) -> dict:
    return {it["metadata"]["name"]:
            (labels(it), {port["name"]: port["containerPort"]
                          for container in containers(it) for port in container.get("ports", [])})
            for it in of_kind(found, *manifests.WORKLOADS)}


def way(overlay, policies, pods, source, target, port_name, port) -> bool:
    target_labels = pods[target][0]
    inside = source in pods
    let_out = not inside or permitted(
        policies, "egress", "to", pods[source][0], target_labels, True, port_name, port)
    if target in LETS_IN_BY_ITSELF[overlay]:
        return inside and let_out
    source_labels = pods[source][0] if inside else OUTSIDE[source]
    return let_out and permitted(
        policies, "ingress", "from", target_labels, source_labels, inside, port_name, port)


def permitted(policies, direction, peers, own, other, inside, port_name, port) -> bool:
    return any(matches(policy["spec"]["podSelector"], own)
               and any(peer_fits(rule.get(peers), other, inside) and port_fits(rule, port_name, port)
                       for rule in policy["spec"].get(direction, []))
               for policy in policies)


def peer_fits(peers: list | None, other: dict, inside: bool) -> bool:
    if peers is None:
        return True
    return any(one_peer_fits(it, other, inside) for it in peers)


def one_peer_fits(peer: dict, other: dict, inside: bool) -> bool:
    if "ipBlock" in peer:
        return False
    if "namespaceSelector" in peer:
        return not inside and "podSelector" not in peer and matches(peer["namespaceSelector"], other)
    return inside and matches(peer["podSelector"], other)


def port_fits(rule: dict, port_name: str, port: int) -> bool:
    return "ports" not in rule or any(
        it["port"] in (port_name, port) and it.get("protocol", "TCP") == "TCP" for it in rule["ports"])


def resolves(policies: list[dict], own: dict) -> bool:
    return any(matches(policy["spec"]["podSelector"], own)
               and any({"protocol": "UDP", "port": 53} in rule.get("ports", [])
                       for rule in policy["spec"].get("egress", []))
               for policy in policies)
