"""The command proof: what is proved on the running system, each by its name."""

import collections
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import venv
from pathlib import Path

from . import accounts, demo, machine
from .beside import Beside
from .home import ROOT
from .mongod import cache_folder
from .trouble import Trouble
from .watch import address_of, running

FOLDER = ROOT / "proof"
# the random requests are made by two processes, since one uses one processor: some resources, and the others
HALVES = ("--include-path-regex", "--exclude-path-regex")
RESOURCE = re.compile(r"^/api/v1/([^/]+)")
SCHEMATHESIS = "4.32.5"
KILLING_SECONDS = "120"
CHECKS = (
    "answers_without_fault",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)


def _dump(home, state, arguments):
    """nothing of the story's personal data in databases, topics and logs"""
    return demo.run(home, state, "org.gonghui.e2e.DumpSearch", arguments) == 0


def _access(home, state, arguments):
    """every route, tried as every kind of caller, answers as e2e/access-matrix.csv says"""
    return demo.run(home, state, "org.gonghui.e2e.access.AccessMatrix", arguments) == 0


def _schema(home, state, arguments):
    """random requests: no 5xx, and answers as described"""
    command = [str(_schemathesis(home)), "--config-file", str(FOLDER / "schema" / "schemathesis.toml")]
    command += ["run", state["gateway"] + "/v3/api-docs", "--url", state["gateway"]]
    command += ["--checks", ",".join(CHECKS), *arguments]
    environment = {
        **os.environ,
        "GONGHUI_URL": state["gateway"],
        "GONGHUI_PROOF_TOKENS": json.dumps(_tokens(address_of(state, "issuer"))),
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(FOLDER / "schema"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    with urllib.request.urlopen(state["gateway"] + "/v3/api-docs", timeout=30) as answer:
        half = half_of(json.load(answer)["paths"])
    with tempfile.TemporaryDirectory() as folder, Beside([*command, HALVES[0], half], environment, folder) as other:
        passed = subprocess.call([*command, HALVES[1], half], env=environment, cwd=folder) == 0
    return other.passed() and passed


def half_of(paths):
    """A pattern for the resources that have half of the operations, so that neither process waits for the other."""
    operations = collections.Counter()
    for path, item in paths.items():
        resource = RESOURCE.match(path)
        if resource:
            operations[resource.group(1)] += len(item)
    chosen, left = [], sum(operations.values()) // 2
    for resource, count in operations.most_common():
        if count <= left:
            chosen.append(resource)
            left -= count
    return f"^/api/v1/({'|'.join(sorted(chosen))})(/|$)"


def _client(home, state, arguments):
    """a Java client generated from the description compiles and is answered"""
    with tempfile.TemporaryDirectory() as folder:
        description = Path(folder) / "openapi.json"
        with urllib.request.urlopen(state["gateway"] + "/v3/api-docs", timeout=30) as answer:
            description.write_bytes(answer.read())
        log = home.log("proof-client")
        settings = [f"-Ddescription={description}", f"-Dfolder={folder}/client"]
        os.environ["GONGHUI_URL"] = state["gateway"]
        os.environ["GONGHUI_PROOF_TOKEN"] = accounts.token(address_of(state, "issuer"), "rider")
        goals = ["-f", str(FOLDER / "client" / "pom.xml"), "compile", "exec:java"]
        passed = machine.run_maven(["-q", *goals, *settings], ROOT, log)
        lines = log.read_text().splitlines()
        for line in lines if passed else lines[-40:]:
            if not passed or line.startswith("the generated client"):
                print(line)
        return passed and any(line.startswith("the generated client") for line in lines)


def _kill(home, state, arguments):
    """random kill -9 under load; arguments: seconds and seed"""
    return demo.run(home, state, "org.gonghui.e2e.KillTest", arguments or [KILLING_SECONDS]) == 0


def proofs():
    """The proofs by name, in the order in which they run: the kill test leaves the most behind."""
    return {"dump": _dump, "access": _access, "client": _client, "schema": _schema, "kill": _kill}


def proof(arguments, home):
    known = proofs()
    if arguments.name not in known:
        for name, run in known.items():
            print(f"{name:<8} {run.__doc__}")
        if arguments.name:
            raise Trouble(f"There is no proof {arguments.name}")
        return 0
    state = running(home)
    if state["phase"] != "running":
        raise Trouble(f"Gonghui is {state['phase']}; wait until ./gonghui status says that all is healthy")
    return 0 if known[arguments.name](home, state, arguments.arguments) else 1


def _tokens(issuer):
    file = accounts.load()
    callers = [{**it, "token": accounts.token(issuer, it["user"])} for it in file["accounts"]]
    partner = {"user": "partner", "roles": ["partner"], "token": accounts.token(issuer, "partner")}
    return [*callers, partner]


def _schemathesis(home) -> Path:
    """The program, in an environment of its own that is made when it is not there yet."""
    if sys.version_info < (3, 10):
        raise Trouble("The proof schema needs Python 3.10 or later")
    folder = cache_folder() / f"schemathesis-{SCHEMATHESIS}"
    program = folder / "bin" / "schemathesis"
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        log = home.log("schemathesis")
        install = [str(folder / "bin" / "pip"), "install", f"schemathesis=={SCHEMATHESIS}"]
        with open(log, "w") as sink:
            failed = subprocess.call(install, stdout=sink, stderr=subprocess.STDOUT)
        if failed:
            shutil.rmtree(folder, ignore_errors=True)
            raise Trouble(f"schemathesis could not be fetched (log: {log})")
    return program
