"""The rules of the house for what runs on Kubernetes."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

from checks.contract import APPLICATIONS, KEYS, LAW, REQUIRED, SERVICES
from checks.findings import Findings
from checks.manifests import (WORKLOADS, containers, labels, matches, name, of_kind, pod)

SECRET_NAME = re.compile(r"PASSWORD|SECRET|_KEYS_|TOKEN$|JAAS|MONGODB_URI")
WRITABLE = {"Deployment/keycloak"}
LEAST_PODS = {"dev": 2, "prod": 3}


def check(findings: Findings, root: Path, overlay: str, found: list[dict]) -> None:
    def expect(holds, rule, seen=""):
        findings.expect(holds, f"{overlay}: {rule}", str(seen))

    workloads = of_kind(found, *WORKLOADS)
    for workload in workloads:
        restricted(expect, workload)
        for container in containers(workload):
            contained(expect, workload, container)
    namespace(expect, found)
    expect(not of_kind(found, "Secret"), "secrets are named, never written down")
    for application in APPLICATIONS:
        available(expect, found, application, LEAST_PODS[overlay])
        configured(expect, found, application)
    references(expect, root, overlay, found)


def restricted(expect, workload: dict) -> None:
    who, spec = name(workload), pod(workload)
    context = spec.get("securityContext", {})
    expect(spec.get("automountServiceAccountToken") is False, f"{who} has no token of Kubernetes")
    expect(spec.get("enableServiceLinks") is False, f"{who} gets no settings from service links")
    expect(context.get("runAsNonRoot") is True and context.get("runAsUser", 0) > 0,
           f"{who} does not run as root")
    expect(context.get("seccompProfile", {}).get("type") == "RuntimeDefault",
           f"{who} has the seccomp profile of the runtime")
    expect(not any(spec.get(it) for it in ("hostNetwork", "hostPID", "hostIPC")),
           f"{who} shares nothing with its node")
    expect(not any("hostPath" in it for it in spec.get("volumes", [])), f"{who} mounts no folder of its node")


def contained(expect, workload: dict, container: dict) -> None:
    who = f"{name(workload)} {container['name']}"
    context = container.get("securityContext", {})
    expect(context.get("allowPrivilegeEscalation") is False, f"{who} gains no privileges")
    expect(context.get("capabilities", {}).get("drop") == ["ALL"], f"{who} drops all capabilities")
    expect("runAsUser" not in context and "runAsNonRoot" not in context,
           f"{who} leaves the user to the pod")
    expect(context.get("readOnlyRootFilesystem") is True or name(workload) in WRITABLE,
           f"{who} has a root that is read only")
    for kind in ("requests", "limits"):
        given = container.get("resources", {}).get(kind, {})
        expect({"cpu", "memory"} <= set(given), f"{who} has {kind}")
    probes = {"livenessProbe", "readinessProbe"}
    if workload["metadata"]["name"] in APPLICATIONS:
        probes.add("startupProbe")
    expect(probes <= set(container), f"{who} has its probes", probes - set(container))
    readable = [it["name"] for it in container.get("env", [])
                if "value" in it and SECRET_NAME.search(it["name"])]
    expect(not readable, f"{who} takes secrets from Secrets only", readable)


def namespace(expect, found: list[dict]) -> None:
    own = of_kind(found, "Namespace")[0]["metadata"]["labels"]
    expect(own.get("pod-security.kubernetes.io/enforce") == "restricted",
           "the namespace lets in restricted pods only")
    strangers = [name(it) for it in found if it["kind"] != "Namespace"
                 and it["metadata"].get("namespace") != "gonghui"]
    expect(not strangers, "everything is in the namespace", strangers)


def available(expect, found: list[dict], application: str, least: int) -> None:
    workload = by_name(found, "Deployment", application)
    scaler = by_name(found, "HorizontalPodAutoscaler", application)
    expect(workload and scaler, f"{application} is there and scaled")
    if not workload or not scaler:
        return
    expect(scaler["spec"]["minReplicas"] >= least, f"{application} has at least {least} pods")
    expect(any(matches(it["spec"]["selector"], labels(workload)) and "maxUnavailable" in it["spec"]
               for it in of_kind(found, "PodDisruptionBudget")), f"{application} has a disruption budget")
    spread = pod(workload).get("topologySpreadConstraints", [])
    keys = {it["topologyKey"] for it in spread if matches(it["labelSelector"], labels(workload))}
    expect({"kubernetes.io/hostname", "topology.kubernetes.io/zone"} <= keys,
           f"{application} is spread over nodes and zones")
    container = pod(workload)["containers"][0]
    pause = container.get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)
    grace = pod(workload).get("terminationGracePeriodSeconds", 30)
    expect(pause >= 5, f"{application} pauses before it stops")
    expect(grace >= pause + 35, f"{application} has time to finish", grace)
    update = workload["spec"].get("strategy", {}).get("rollingUpdate", {})
    expect(update.get("maxUnavailable") == 0, f"{application} is updated without a gap")
    paths = {probe: container.get(probe, {}).get("httpGet", {}).get("path")
             for probe in ("livenessProbe", "readinessProbe")}
    expect(paths == {"livenessProbe": "/actuator/health/liveness",
                     "readinessProbe": "/actuator/health/readiness"},
           f"{application} is asked for life and readiness apart", paths)


def configured(expect, found: list[dict], application: str) -> None:
    workload = by_name(found, "Deployment", application)
    if not workload:
        return
    container = pod(workload)["containers"][0]
    given = {it["name"] for it in container.get("env", [])}
    for source in container.get("envFrom", []):
        if "configMapRef" in source:
            given |= set((by_name(found, "ConfigMap", source["configMapRef"]["name"]) or {}).get("data", {}))
        elif source["secretRef"]["name"] == "gonghui-keys":
            given |= KEYS
    missing = REQUIRED[application] - given
    expect(not missing, f"{application} is given its settings", missing)
    mounted = {it["mountPath"] for it in container.get("volumeMounts", [])}
    if application in SERVICES:
        lost = set(LAW.values()) - mounted
        expect(not lost, f"{application} has the folders of the law", lost)
    else:
        expect(not KEYS & given, f"{application} has no keys of the services")


def references(expect, root: Path, overlay: str, found: list[dict]) -> None:
    """What is referred to is there: ConfigMaps here, Secrets by make-env or in the handbook."""
    maps = {it["metadata"]["name"] for it in of_kind(found, "ConfigMap")}
    asked_maps, asked_secrets = set(), set()
    for workload in of_kind(found, *WORKLOADS):
        collect(pod(workload), asked_maps, asked_secrets)
    expect(asked_maps <= maps, "every ConfigMap is there", asked_maps - maps)
    if overlay == "dev":
        made = dev_secrets(root)
        lost = [(it, key) for it, key in asked_secrets
                if it not in made or (key and key not in made[it])]
        expect(not lost, "deploy/make-env makes every Secret", lost)
    else:
        handbook = (root / "docs/operations.md").read_text()
        lost = [it for it, _ in asked_secrets if f"`{it}`" not in handbook]
        expect(not lost, "docs/operations.md names every Secret", lost)


def collect(node, maps: set, secrets: set) -> None:
    if isinstance(node, list):
        for it in node:
            collect(it, maps, secrets)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("configMapRef", "configMapKeyRef", "configMap"):
                maps.add(value["name"])
            elif key in ("secretRef", "secretKeyRef"):
                secrets.add((value["name"], value.get("key")))
            elif key == "secret" and "secretName" in value:
                secrets.add((value["secretName"], None))
            else:
                collect(value, maps, secrets)


def dev_secrets(root: Path) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        env = Path(folder) / "env"
        script = root / "deploy/make-env"
        subprocess.run([script, env], check=True, capture_output=True)
        made = subprocess.run([script, "--kubernetes", env], check=True, capture_output=True, text=True)
    return {it["metadata"]["name"]: it["stringData"] for it in json.loads(made.stdout)["items"]}


def by_name(found: list[dict], kind: str, wanted: str) -> dict | None:
    return next((it for it in of_kind(found, kind) if it["metadata"]["name"] == wanted), None)
