"""Proves that the checks of the stage api bite: spoils a copy of the descriptions, one thing each."""

import json
import re
import shutil
import tempfile
from pathlib import Path

from .home import ROOT

DOCS = "docs"
OPENAPI = f"{DOCS}/openapi"
COPIED = (
    f"{OPENAPI}/services.json",
    f"{OPENAPI}/released/services.json",
    f"{OPENAPI}/breaks.txt",
    f"{DOCS}/asyncapi.yaml",
)
STATION = "/api/v1/stations/{id}"
COMPONENT = re.compile(r'"#/components/(\w+)/([^"]+)"')


def _document(spoil):
    """Spoils the parsed description of services-service."""

    def change(tree):
        (tree / OPENAPI / "services.json").write_text(_spoilt(spoil))

    return change


def _spoilt(spoil, part_of=lambda whole: whole) -> str:
    document = part_of(json.loads((ROOT / OPENAPI / "services.json").read_text()))
    spoil(document)
    return json.dumps(document)


def _one_path(document):
    """The path that is spoilt and what it refers to: to lint all the others takes ten seconds."""
    paths = {STATION: document["paths"][STATION]}
    components, unread = {}, [paths]
    while unread:
        for kind, name in COMPONENT.findall(json.dumps(unread.pop())):
            if name not in components.setdefault(kind, {}):
                components[kind][name] = document["components"][kind][name]
                unread.append(components[kind][name])
    schemes = document["components"]["securitySchemes"]
    return {**document, "paths": paths, "components": {**components, "securitySchemes": schemes}}


def _without(field):
    return lambda it: it["paths"][STATION]["get"].pop(field)


def _text(file, old, new):
    def change(tree):
        text = (tree / DOCS / file).read_text()
        assert old in text, f"{file} has no {old}"
        (tree / DOCS / file).write_text(text.replace(old, new, 1))

    return change


def _no_such_schema(document):
    answer = document["paths"][STATION]["get"]["responses"]["200"]
    answer["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/Nothing"}


def _no_example(document):
    document["components"]["schemas"]["Station"]["properties"]["name"].pop("example")


def _plain_refusal(document):
    refusal = document["components"]["responses"]["Problem404"]
    refusal["content"] = {"text/plain": refusal["content"].pop("application/problem+json")}


def _new_duty(document):
    field = {"name": "purpose", "in": "query", "required": True, "example": "audit"}
    operation = document["paths"][STATION]["get"]
    operation["parameters"].append({**field, "schema": {"type": "string"}})


def _answers_less(document):
    document["components"]["schemas"]["Station"]["properties"].pop("address")


def _accepts_less(document):
    entry = document["components"]["schemas"]["NewStation"]
    entry["properties"]["kind"]["enum"].pop()


def _demands_more(document):
    entry = document["components"]["schemas"]["NewStation"]
    entry["properties"]["purpose"] = {"type": "string", "example": "rest"}
    entry["required"].append("purpose")


def _no_refusal(document):
    document["paths"][STATION]["get"]["responses"].pop("400")


def _no_path(document):
    document["paths"].pop(STATION)


def _no_service(tree):
    (tree / OPENAPI / "services.json").unlink()


def _decided(tree):
    _document(_no_path)(tree)
    with open(tree / OPENAPI / "breaks.txt", "a") as breaks:
        breaks.write(f"GET {STATION} api path removed without deprecation\n")


UNTOUCHED = "nothing"
# what is spoilt, how, and what the linter must say
LINTED = [
    ("an operation without summary", _without("summary"), "gonghui-summary"),
    ("an operation without description", _without("description"), "operation-description"),
    ("an operation without tags", _without("tags"), "operation-tags"),
    ("an operation without a name", _without("operationId"), "operation-operationId"),
    ("an operation that never refuses", _no_refusal, "gonghui-refusals"),
    ("a refusal that is no problem", _plain_refusal, "gonghui-problems"),
    ("a field without example", _no_example, "gonghui-example"),
    ("a reference to nothing", _no_such_schema, "invalid-ref"),
]
# what is spoilt, how, which other part must see it, and what it must say
SPOILT = [
    ("a path that is gone", _document(_no_path), "breaks", "removed"),
    ("a new duty of the caller", _document(_new_duty), "breaks", "purpose"),
    ("an answer that says less", _document(_answers_less), "breaks", "address"),
    ("a request that accepts less", _document(_accepts_less), "breaks", "enum"),
    ("a request that demands more", _document(_demands_more), "breaks", "purpose"),
    ("a service that is gone", _no_service, "breaks", "is gone"),
    ("an event without payload", _text("asyncapi.yaml", "payload:", "pay:"), "events", "pay"),
    ("a reference of an event to nothing", _text("asyncapi.yaml", "#/components", "#/nowhere"), "events", "nowhere"),
]


def all_noticed(parts) -> bool:
    """True if each spoilt copy is complained about, and a break that was decided is not."""
    linted = _linted(parts["lint"])
    noticed = [_noticed("lint", name, linted[name], saying) for name, _, saying in LINTED]
    untouched = not linted[UNTOUCHED]
    print(f"   {'✓' if untouched else '✗'} lint sees nothing where nothing is spoilt")
    for name, spoil, part, saying in SPOILT:
        noticed.append(_noticed(part, name, _complaints(parts[part], spoil), saying))
    forgiven = not _complaints(parts["breaks"], _decided)
    print(f"   {'✓' if forgiven else '✗'} a break that was decided is let through")
    return untouched and forgiven and all(noticed)


def _noticed(part, name, complaints, saying) -> bool:
    noticed = any(saying in it for it in complaints)
    print(f"   {'✓' if noticed else '✗'} {part} sees {name}", flush=True)
    for it in [] if noticed else complaints[:5]:
        print(f"     said only: {it}")
    return noticed


def _linted(lint):
    """What the linter says of each spoilt copy, and of one that is not, all read by one process."""
    cases = [(UNTOUCHED, lambda document: None), *((name, spoil) for name, spoil, _ in LINTED)]
    with tempfile.TemporaryDirectory() as folder:
        descriptions = Path(folder) / OPENAPI
        descriptions.mkdir(parents=True)
        for number, (_, spoil) in enumerate(cases):
            (descriptions / f"{number}.json").write_text(_spoilt(spoil, _one_path))
        complaints = list(lint(Path(folder)))
    return {
        name: [it for it in complaints if it.startswith(f"{number}.json ")]
        for number, (name, _) in enumerate(cases)
    }


def _complaints(part, spoil):
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for name in COPIED:
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tree / name)
        spoil(tree)
        return list(part(tree))
