"""The command test: everything that CI runs, as named stages that can run alone."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from . import api, demo, failures, formatting, machine, proofs
from .beside import Beside
from .home import ROOT
from .trouble import Trouble

# which process is killed in the middle of the story
STORY_SEED = "1"
# the proofs ask more than a client may
NO_LIMITS = {
    f"GONGHUI_GATEWAY_LIMITS_{kind}_REQUESTS": "1000000" for kind in ("ANONYMOUS", "MEMBER", "PARTNER")
}
# the proof of kills lets the simulator answer as many questions a second
QUICK_AUTHORITY = {"GONGHUI_AUTHORITY_RATE": "500"}
# while the Java tests wait, these use the processor
BESIDE_JAVA = ("launcher", "api", "deploy")
# the client is built, and asks one thing, while every route is asked
BESIDE_ACCESS = "client"
DEPLOY_CHECK = ROOT / "deploy" / "check"
DEPLOY_TEST = ROOT / "deploy" / "test"


def _launcher(home, scratch):
    """the launcher's own tests, with small fake processes"""
    return _python("-m", "unittest", "discover", "-s", "launcher/tests", "-t", ".")


def _format(home, scratch):
    """all Java sources are formatted"""
    return formatting.run(home, check=True)


def _java(home, scratch):
    """mvn verify: compiler checks and all Java tests"""
    # more modules side by side than processors: their tests wait for servers, some more than they compute
    return machine.run_maven(["-T", "3", "--fail-at-end", "verify"], ROOT)


def _api(home, scratch):
    """the described API is complete, breaks no client, and what checks it would notice"""
    return api.run(home)


def _deploy(home, scratch):
    """compose file and Kubernetes manifests are valid, and what checks them would notice"""
    return all(subprocess.call([str(it)], cwd=ROOT) == 0 for it in (DEPLOY_CHECK, DEPLOY_TEST))


def _one_machine(home, scratch):
    """the real processes: start, kill, restart, stop, start again"""
    return _python("-m", "unittest", "launcher.tests.real_run", environment=scratch.environment)


def _system(home, scratch):
    """the story and all proofs, on what one-machine has left running"""
    if not (scratch.is_healthy() or _step(scratch, "up", "-d")):
        return False
    # once with a process killed in the middle, once on what the first telling has left
    if not (_step(scratch, "demo", "--kill", STORY_SEED) and _step(scratch, "demo")):
        return False
    return all([_proof(scratch, name) for name in proofs.proofs() if name != BESIDE_ACCESS])


def _proof(scratch, name) -> bool:
    if name != "access":
        return _step(scratch, "proof", name)
    with Beside(scratch.command("proof", BESIDE_ACCESS), scratch.environment) as other:
        passed = _step(scratch, "proof", name)
    print(f"   proof {BESIDE_ACCESS}, beside, {'passed' if other.passed() else 'FAILED'}", flush=True)
    return other.passed() and passed


def _step(scratch, *step) -> bool:
    print(f"\n   {' '.join(step)}", flush=True)
    started = time.monotonic()
    passed = scratch.gonghui(*step)
    words = "passed" if passed else "FAILED"
    print(f"   {' '.join(step)} {words} after {time.monotonic() - started:.0f} s", flush=True)
    return passed


def _python(*arguments, environment=None):
    return subprocess.call([sys.executable, *arguments], cwd=ROOT / "local", env=environment) == 0


def stages():
    """The stages by name, in the order in which they run."""
    found = {"launcher": _launcher, "format": _format, "api": _api, "java": _java}
    if DEPLOY_CHECK.exists():
        found["deploy"] = _deploy
    found["one-machine"] = _one_machine
    if demo.exists():
        found["system"] = _system
    return found


class Scratch:
    """A copy of Gonghui with a data folder and a port of its own, which leaves nothing behind."""

    def __init__(self):
        self.data = Path(tempfile.mkdtemp(prefix="gonghui-"))
        self.port = machine.choose_ports(["gateway"], {})["gateway"]
        own = {"GONGHUI_DATA": str(self.data), "GONGHUI_PORT": str(self.port), "GONGHUI_AOT": "off"}
        self.environment = {**os.environ, **NO_LIMITS, **QUICK_AUTHORITY, **own}

    def command(self, *arguments):
        return [sys.executable, str(ROOT / "gonghui"), *arguments]

    def gonghui(self, *arguments, **settings) -> bool:
        return subprocess.call(self.command(*arguments), env=self.environment, **settings) == 0

    def is_healthy(self) -> bool:
        return self.gonghui("status", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if any(self.data.iterdir()):
            self.gonghui("down")
        shutil.rmtree(self.data, ignore_errors=True)


def test(arguments, home):
    known = stages()
    if arguments.list:
        for name, stage in known.items():
            print(f"{name:<12} {stage.__doc__}")
        return 0
    chosen = arguments.stage or list(known)
    unknown = [name for name in chosen if name not in known]
    if unknown:
        raise Trouble(f"There is no stage {', '.join(unknown)}; there are: {', '.join(known)}")
    home.prepare()
    with Scratch() as scratch:
        return 0 if _run(known, chosen, home, scratch) else 1


def _run(known, chosen, home, scratch) -> bool:
    beside = [name for name in chosen if name in BESIDE_JAVA] if "java" in chosen else []
    times = {}
    for name in [it for it in chosen if it not in beside]:
        print(f"\n── {name}: {known[name].__doc__}", flush=True)
        started, since = time.monotonic(), time.time()
        if name == "java" and beside:
            with Beside(["nice", *_command(beside)]) as others:
                passed = known[name](home, scratch)
            passed = others.passed() and passed
        else:
            passed = known[name](home, scratch)
        times[name] = time.monotonic() - started
        print(f"── {name} {'passed' if passed else 'FAILED'} after {times[name]:.0f} s", flush=True)
        if not passed:
            _tell_failed_tests(since)
            print(f"Again: ./gonghui test --stage {name}")
            return False
    print("\nAll passed: " + ", ".join(f"{name} {seconds:.0f} s" for name, seconds in times.items()))
    return True


def _tell_failed_tests(since):
    # last, since what runs beside the Java tests is shown after them
    for line in failures.failed(ROOT, since):
        print(f"   {line}", flush=True)


def _command(names):
    return [sys.executable, str(ROOT / "gonghui"), "test", *(f"--stage={name}" for name in names)]
