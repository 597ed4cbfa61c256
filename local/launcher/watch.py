"""The commands status, logs and token."""

import asyncio
import json
import os
import time

from . import accounts, health, replica
from .machine import memory
from .trouble import Trouble

NOT_RUNNING = "Gonghui is not running from {}. Start it with ./gonghui up"


def running(home):
    state = home.state()
    if not state or not state.get("parts"):
        raise Trouble(NOT_RUNNING.format(home.data))
    return state


def address_of(state, name):
    return next(part["address"] for part in state["parts"] if part["name"] == name)


async def _ask_all(parts):
    return await asyncio.gather(*(health.answers(_question(part)) for part in parts))


def _question(part):
    host, _, port = part["address"].rsplit("/", 1)[-1].rpartition(":")
    if part["name"] == "mongod":
        return replica.is_primary(host, int(port))
    if part["name"] == "kafka":
        return health.kafka_ready(int(port))
    return health.http_ready(int(port))


def _live(state):
    """The supervisor's state with each part asked how it is right now."""
    for part, healthy in zip(state["parts"], asyncio.run(_ask_all(state["parts"]))):
        if healthy != (part["health"] == "healthy"):
            part["health"] = "healthy" if healthy else "unhealthy" if part["pid"] else part["health"]
        part["memory"] = memory(part["pid"])
    healthy = all(part["health"] == "healthy" for part in state["parts"])
    total = memory(state["supervisor"]) + sum(part["memory"] for part in state["parts"])
    return {"running": True, "healthy": healthy, **state, "memory": total}


def status(arguments, home):
    state = home.state()
    if not state or not state.get("parts"):
        if arguments.json:
            print(json.dumps({"running": False, "healthy": False, "data": str(home.data), "parts": []}))
            return 1
        raise Trouble(NOT_RUNNING.format(home.data))
    live = _live(state)
    if arguments.json:
        print(json.dumps(live, indent=2))
    else:
        _print_table(live)
    return 0 if live["healthy"] else 1


def _print_table(live):
    row = "{:<17} {:<11} {:>8} {:>8} {:>9} {:>9}  {}"
    print(row.format("part", "health", "pid", "memory", "restarts", "since", "address"))
    for part in live["parts"]:
        since = f"{time.time() - part['since']:.0f} s"
        pid = part["pid"] or "-"
        taken = _megabytes(part["memory"])
        print(row.format(part["name"], part["health"], pid, taken, part["restarts"], since, part["address"]))
    total = _megabytes(live["memory"])
    print(f"{live['phase']}, {total} in all, supervisor {live['supervisor']}, data {live['data']}")


def _megabytes(number):
    return f"{number / 1e6:,.0f} MB"


def logs(arguments, home):
    known = sorted(path.stem for path in home.logs.glob("*.log"))
    names = [arguments.name] if arguments.name else known
    if arguments.name and arguments.name not in known:
        raise Trouble(f"There is no log of {arguments.name}; there are: {', '.join(known) or 'none yet'}")
    if not known:
        raise Trouble(NOT_RUNNING.format(home.data))
    alone = len(names) == 1
    readers = {name: _Reader(home.log(name), "" if alone else f"{name} | ") for name in names}
    for reader in readers.values():
        reader.print_end(200 if alone else 10)
    while arguments.follow:
        for reader in readers.values():
            reader.print_new()
        time.sleep(0.2)
    return 0


class _Reader:
    """Prints what is appended to a log, also after it was begun anew."""

    def __init__(self, path, prefix):
        self.path = path
        self.prefix = prefix
        self.source = open(path, errors="replace")

    def print_end(self, lines):
        for line in self.source.readlines()[-lines:]:
            print(self.prefix + line.rstrip("\n"))

    def print_new(self):
        for line in self.source:
            print(self.prefix + line.rstrip("\n"), flush=True)
        if self.path.exists() and self.path.stat().st_ino != _inode(self.source):
            self.source = open(self.path, errors="replace")


def _inode(source):
    return os.fstat(source.fileno()).st_ino


def token(arguments, home):
    issuer = address_of(running(home), "issuer")
    print(accounts.token(issuer, arguments.account, arguments.client, arguments.scope))
    return 0
