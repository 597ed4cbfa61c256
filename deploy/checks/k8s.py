"""k8s/: built by kustomize, held against the schemas, kube-score and the rules of the house."""

import functools
import json
import re
import subprocess
from pathlib import Path

import jsonschema
import kubernetes_validate
import yaml

from checks import house, manifests, tools, topics
from checks.findings import Findings

KUBERNETES = "1.37"
HERE = Path(__file__).parent


def check(findings: Findings, root: Path) -> None:
    findings.expect((root / topics.FILE).read_text() == topics.manifest(root),
                    f"{topics.FILE} has the topics of contracts/", "run deploy/make-topics")
    for overlay in manifests.OVERLAYS:
        try:
            found = manifests.resources(root, overlay)
        except (manifests.Unbuildable, yaml.YAMLError) as problem:
            findings.expect(False, f"{overlay}: kustomize builds it", str(problem))
            continue
        schemas(findings, overlay, found)
        score(findings, root, overlay)
        house.check(findings, root, overlay, found)


def schemas(findings: Findings, overlay: str, found: list[dict]) -> None:
    custom = yaml.safe_load((HERE / "custom-resources.yaml").read_text())
    kinds = set()
    for resource in found:
        kind = f"{resource['apiVersion']}/{resource['kind']}"
        if kind in custom["kinds"]:
            kinds.add(resource["kind"])
            problem = own_schema(custom, kind, resource)
        else:
            problem = schema_of_kubernetes(json.dumps(resource, sort_keys=True, default=str))
        findings.expect(not problem, f"{overlay}: {manifests.name(resource)} fits its schema", problem)
    findings.note(f"{overlay}: {len(found)} objects; by our own schemas: {', '.join(sorted(kinds))}")


def own_schema(custom: dict, kind: str, resource: dict) -> str:
    schema = {"$defs": custom["$defs"], **custom["kinds"][kind]}
    errors = jsonschema.Draft202012Validator(schema).iter_errors(resource)
    return "; ".join(f"{it.json_path} {it.message}" for it in errors)


@functools.cache
def schema_of_kubernetes(resource: str) -> str:
    # a spoilt tree differs in one object from the tree before: the others have been looked at
    try:
        kubernetes_validate.validate(json.loads(resource), KUBERNETES, strict=True)
        return ""
    except kubernetes_validate.ValidationError as error:
        return f"{'.'.join(str(it) for it in error.path)} {error.message}"
    except kubernetes_validate.SchemaNotFoundError as error:
        return f"{error.message}; give it a schema in deploy/checks/custom-resources.yaml"


def score(findings: Findings, root: Path, overlay: str) -> None:
    """kube-score, with nothing but the exceptions that are written down with their reasons."""
    exceptions = yaml.safe_load((HERE / "exceptions.yaml").read_text())[overlay]
    unused = {(it["object"], it["check"]) for it in exceptions}
    for scored in json.loads(scores(manifests.text(root, overlay))):
        resource = f"{scored['type_meta']['kind']}/{scored['object_meta']['name']}"
        for outcome in scored["checks"]:
            mark = excepted(exceptions, resource, outcome["check"]["id"])
            bad = not outcome["skipped"] and outcome["grade"] < 7
            if bad and mark:
                unused.discard(mark)
            findings.expect(not bad or mark, f"{overlay}: kube-score on {resource}",
                            f"{outcome['check']['id']} {comments(outcome)}")
    findings.expect(not unused, f"{overlay}: every exception is needed", str(unused))


@functools.cache
def scores(text: str) -> str:
    # a spoilt tree differs from the tree before in some overlays only
    command = [tools.go_tool("kube-score"), "score", "--kubernetes-version", f"v{KUBERNETES}",
               "--output-format", "json", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True).stdout


def excepted(exceptions: list[dict], resource: str, check_id: str) -> tuple | None:
    for it in exceptions:
        if re.fullmatch(it["object"], resource) and it["check"] == check_id:
            return it["object"], it["check"]
    return None


def comments(outcome: dict) -> str:
    return "; ".join(it["summary"] for it in outcome["comments"] or [])
