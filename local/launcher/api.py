"""The stage api: the committed descriptions say what they must, and break nothing promised."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

from . import api_spoilt
from .home import ROOT
from .mongod import cache_folder
from .trouble import Trouble

FOLDER = ROOT / "proof" / "api"
DESCRIPTIONS = "docs/openapi"
RELEASED = "docs/openapi/released"
BREAKS = "docs/openapi/breaks.txt"
EVENTS = "docs/asyncapi.yaml"
HOW_TO_GET_NODE = "apt-get install nodejs npm (Node 20 or later)"
HOW_TO_GET_GO = "apt-get install golang (1.26 or later)"


def run(home) -> bool:
    """Checks the committed descriptions, then that the checks notice spoilt ones."""
    tools = Tools(home)
    complaints = [it for part in PARTS for it in part(ROOT, tools)]
    for complaint in complaints:
        print(f"   {complaint}")
    if complaints:
        return False
    print("   the descriptions are complete and break nothing", flush=True)
    return api_spoilt.all_noticed({part.__name__: lambda tree, it=part: it(tree, tools) for part in PARTS})


def _described(tree, folder):
    found = sorted((tree / folder).glob("*.json"))
    if not found:
        raise Trouble(f"There are no descriptions in {folder}")
    return found


def lint(tree, tools):
    """Yields what OpenAPI and the rules of this house find missing."""
    command = [tools.node_program("spectral"), "lint", "--quiet", "--format", "json"]
    command += ["--fail-severity", "warn", "--ruleset", str(FOLDER / "ruleset.yaml")]
    done = _output([*command, *map(str, _described(tree, DESCRIPTIONS))], FOLDER)
    try:
        found = json.loads(done.stdout)
    except ValueError:
        raise Trouble(f"spectral failed: {done.stdout}{done.stderr}") from None
    for it in found:
        yield f"{Path(it['source']).name} {'.'.join(it['path'])}: {it['message']} ({it['code']})"


def events(tree, tools):
    """Yields what is wrong with the description of the events."""
    command = ["node", str(FOLDER / "asyncapi.mjs"), str(tools.node()), str(tree / EVENTS)]
    done = _output(command, FOLDER)
    if done.returncode and not done.stdout:
        raise Trouble(f"The parser of AsyncAPI failed: {done.stderr}")
    yield from done.stdout.splitlines()


def breaks(tree, tools):
    """Yields what was released and is promised no more, but for what was decided."""
    decided = tree / BREAKS
    for before in _described(tree, RELEASED):
        now = tree / DESCRIPTIONS / before.name
        if not now.exists():
            yield f"{before.name} was released and is gone"
            continue
        command = [str(tools.oasdiff()), "breaking", str(before), str(now), "--fail-on", "WARN"]
        command += ["--format", "singleline", "--color", "never"]
        # an answer's fields are always there, though springdoc calls them optional
        command += ["--severity-levels", str(FOLDER / "severity.txt")]
        command += ["--err-ignore", str(decided), "--warn-ignore", str(decided)]
        done = _output(command, tree)
        if done.returncode > 1:
            raise Trouble(f"oasdiff failed: {done.stderr}")
        if done.returncode:
            yield from (f"{before.name} breaks clients: {it}" for it in done.stdout.splitlines() if it)


PARTS = (lint, events, breaks)


def _output(command, folder):
    environment = {**os.environ, "OASDIFF_NO_TELEMETRY": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


class Tools:
    """The programs that check, in the versions that proof/api names; fetched once."""

    def __init__(self, home):
        self.home = home

    def node_program(self, name) -> str:
        return str(self.node() / "node_modules" / ".bin" / name)

    def node(self) -> Path:
        """The folder in which npm has put the packages."""
        sources = [FOLDER / name for name in ("package.json", "package-lock.json")]
        folder = cache_folder() / f"api-node-{_mark(sources)}"
        if not (folder / "complete").exists():
            npm = _required("npm", HOW_TO_GET_NODE)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for source in sources:
                shutil.copy(source, folder)
            self._fetch([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder)
            (folder / "complete").touch()
        return folder

    def oasdiff(self) -> Path:
        module = FOLDER / "oasdiff"
        program = cache_folder() / f"oasdiff-{_mark([module / 'go.mod', module / 'go.sum'])}"
        if not program.exists():
            go = _required("go", HOW_TO_GET_GO)
            unfinished = program.with_suffix(f".{os.getpid()}")
            program.parent.mkdir(parents=True, exist_ok=True)
            build = [go, "build", "-mod=readonly", "-o", str(unfinished), "github.com/oasdiff/oasdiff"]
            self._fetch(build, module)
            unfinished.replace(program)
        return program

    def _fetch(self, command, folder):
        log = self.home.log("api")
        with open(log, "a") as sink:
            failed = subprocess.call(command, cwd=folder, stdout=sink, stderr=subprocess.STDOUT)
        if failed:
            raise Trouble(f"{' '.join(command[:2])} failed (log: {log})")


def _required(program, how) -> str:
    found = shutil.which(program)
    if not found:
        raise Trouble(f"The stage api needs {program}: {how}")
    return found


def _mark(files) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
