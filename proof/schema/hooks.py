"""Whom each random request comes from, and records that exist for half of those that name one."""

import ast
import collections
import itertools
import json
import os
import re
import threading
import urllib.request
import zlib

import schemathesis
from common import Common
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import CoveragePhaseData, CoverageScenario

TOKENS = json.loads(os.environ["GONGHUI_PROOF_TOKENS"])
GATEWAY = os.environ["GONGHUI_URL"]
EVERYTHING = os.environ.get("GONGHUI_PROOF_EVERYTHING") == "1"
RECORD = re.compile(r"/\{(id|memberId)\}.*")
# what the transport answers, before any operation is reached
TRANSPORT = (
    CoverageScenario.UNSPECIFIED_HTTP_METHOD,
    CoverageScenario.MALFORMED_CONTENT_TYPE,
    CoverageScenario.UNSUPPORTED_CONTENT_TYPE,
)

_turns = collections.defaultdict(itertools.count)
_known = {}
_common = {}
_lock = threading.Lock()
_parsing = threading.RLock()
_parse = ast.parse


def _parse_alone(*arguments, **options):
    """CPython 3.11 counts the depth of all threads' parsing together, and fails where two parse at once."""
    with _parsing:
        return _parse(*arguments, **options)


ast.parse = _parse_alone


@schemathesis.check
def answers_without_fault(context, response, case):
    """No 5xx; but for 503 that says when to ask again, which a busy machine may answer."""
    asked_to_wait = response.status_code == 503 and "retry-after" in response.headers
    assert response.status_code < 500 or asked_to_wait, f"answered {response.status_code}"


@schemathesis.hook
def filter_case(context, case):
    """Of the systematic requests those that try something which no other one tries."""
    data = case.meta and case.meta.phase.data
    if EVERYTHING or not isinstance(data, CoveragePhaseData):
        return True
    # whose request it is, is said before it is sent
    if data.parameter == "Authorization":
        return False
    operation = case.operation
    described = operation.definition.raw.get("parameters", [])
    where = data.parameter_location and data.parameter_location.value
    parameter = next((it for it in described if (it["in"], it["name"]) == (where, data.parameter)), None)
    if parameter is None and data.scenario not in TRANSPORT:
        return True
    if parameter and case.meta.generation.mode == GenerationMode.NEGATIVE and _is_alone(case, parameter, described):
        return False
    return _common_of(operation.schema).tries(operation.method, operation.path, parameter)


def _is_alone(case, parameter, described):
    """A bad value of a filter without the other filters: it is tried beside good values of these too."""
    optional = {it["name"] for it in described if it["in"] == "query" and not it.get("required")}
    others = optional - {parameter["name"]}
    return parameter["name"] in optional and bool(others) and not others & set(case.query or {})


def _common_of(schema):
    with _lock:
        if "all" not in _common:
            _common["all"] = Common(schema.raw_schema["paths"])
        return _common["all"]


@schemathesis.hook
def before_call(context, case, kwargs):
    caller = _caller(case.operation)
    case.headers["Authorization"] = f"Bearer {caller['token']}"
    _name_an_existing_record(case, caller)


def _caller(operation):
    """The accounts that may use the route, one after the other; whoever is first where none may."""
    access = operation.definition.raw.get("x-access", {})
    may = [caller for caller in TOKENS if _may(caller, access)] or TOKENS
    with _lock:
        return may[next(_turns[operation.label]) % len(may)]


def _may(caller, access):
    roles = set(access.get("roles", []))
    departments = access.get("departments")
    if caller["roles"] == ["partner"]:
        return "partner" in roles
    of = caller.get("department")
    return bool(roles & set(caller["roles"])) and (not departments or not of or of in departments)


def _name_an_existing_record(case, caller):
    parameters = case.path_parameters or {}
    name = next((name for name in ("id", "memberId") if name in parameters), None)
    if name is None or zlib.crc32(repr(parameters[name]).encode()) % 2:
        return
    ids = _ids(RECORD.sub("", case.operation.path), name, caller)
    if ids:
        parameters[name] = ids[zlib.crc32(repr(parameters[name]).encode()) % len(ids)]


def _ids(path, name, caller):
    key = path, caller["user"]
    with _lock:
        if key not in _known:
            _known[key] = _ask(path, name, caller)
        return _known[key]


def _ask(path, name, caller):
    headers = {"Authorization": f"Bearer {caller['token']}"}
    try:
        request = urllib.request.Request(f"{GATEWAY}{path}?limit=20", headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            items = json.load(answer).get("items", [])
    except (OSError, ValueError):
        return []
    return [item.get(name) or item["id"] for item in items if item.get(name) or item.get("id")]
