"""Reads the command line, starts everything, measures, tells."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Callable

from launcher import jars
from launcher.home import ROOT, Home
from launcher.parts import SERVICE_FLAGS
from launcher.trouble import Trouble

from . import coverage, imports, joins, lag, members, nginx, programs, report, rotation, unions, verification
from .rounds import Rounds
from .subjects import OPERATIONS, Field
from .system import FLAGS, System

PAGE = ROOT / "docs" / "performance.md"


@dataclass(frozen=True)
class Only:
    """Something that is measured on its own: its option, and how it is made ready."""

    name: str
    help: str
    parts: tuple
    subject: Callable
    flags: list

    def run(self, arguments, home):
        system = System(home, self.flags)
        try:
            say(f"starting {', '.join(self.parts)}")
            system.start(self.parts)
            found = self.subject(arguments, home, system).measure(say)
            print("\n" + found.table())
            if arguments.record:
                report.record(PAGE, {self.name: found.table()})
        finally:
            system.stop()
        return 0


def _unions(arguments, home, system):
    return unions.Unions(home, system, arguments.seconds or 1, arguments.rounds or 3)


def _imports(kind):
    return lambda arguments, home, system: imports.Imports(home, system, kind, 2_000 if arguments.short else 100_000)


def _coverage(arguments, home, system):
    amounts = (1_000, 20_000) if arguments.short else (20_000, 1_000_000)
    return coverage.Coverage(home, system, *amounts, arguments.seconds or 2)


def _verification(arguments, home, system):
    if arguments.short:
        return verification.Verification(system, 20, 20, 2, arguments.amount or 2_000)
    return verification.Verification(system, 60, 45, 5, arguments.amount or verification.WAITING)


def _members(arguments, home, system):
    sizes = (10_000, 20_000) if arguments.short else members.SIZES
    return members.Members(home, system, sizes, arguments.seconds or 2, arguments.rounds or 3)


def _rotation(arguments, home, system):
    return rotation.Rotation(home, system, arguments.amount or (5_000 if arguments.short else 1_000_000))


def _joins(arguments, home, system):
    return joins.Joins(home, system)


# the quick compiler alone (SERVICE_FLAGS) is done after a moment, and costs of different moments can be compared
ONLY = (
    Only("unions", "only what questions about the tree cost among 100,000 unions", unions.PARTS, _unions, SERVICE_FLAGS),
    Only(
        "imports", "only the import of 100,000 enterprises beside a bare bulk write",
        imports.ENTERPRISES.parts, _imports(imports.ENTERPRISES), FLAGS,
    ),
    Only(
        "rosters", "only the import of a roster of 100,000 members beside a bare bulk write",
        imports.MEMBERS.parts, _imports(imports.MEMBERS), FLAGS,
    ),
    Only(
        "coverage", "only wall chart and coverage with 20,000 enterprises and a million counted records",
        coverage.PARTS, _coverage, FLAGS,
    ),
    Only(
        "verification", "only how questions to the identity authority are opened and asked, and after outages",
        verification.PARTS, _verification, FLAGS,
    ),
    Only(
        "members", "only look-ups and lists among a million and ten million members (40 GB of disk)",
        members.PARTS, _members, SERVICE_FLAGS,
    ),
    Only("rotation", "only the rotation of keys over a million members in use", rotation.PARTS, _rotation, FLAGS),
    Only("joins", "only two thousand requests at once for fifty persons to join", joins.PARTS, _joins, FLAGS),
)


def parser():
    root = argparse.ArgumentParser(prog="bench/run", description="Measures Gonghui on this machine.")
    root.add_argument("--short", action="store_true", help="a try in about two minutes; its figures mean little")
    root.add_argument("--operations", default=",".join(OPERATIONS), help="only these, separated by commas")
    root.add_argument("--subjects", help="only these, separated by commas")
    root.add_argument("--rounds", type=int, help="how often the subjects take turns (5)")
    root.add_argument("--seconds", type=float, help="how long each turn takes (2)")
    root.add_argument("--no-caches", action="store_true", help="start without the JDK's start-up caches")
    root.add_argument("--no-lag", action="store_true", help="leave out the event lag")
    for only in ONLY:
        root.add_argument(f"--{only.name}", action="store_true", help=only.help)
    root.add_argument("--amount", type=int, help="so many members are rotated (1,000,000), or wait for the authority (100,000)")
    root.add_argument("--against", metavar="JAR", help="another build of member-service, to compare its reads")
    root.add_argument("--record", action="store_true", help=f"write the figures into {PAGE.name}")
    root.add_argument("--keep", metavar="DIR", help="keep data and logs in this folder")
    return root


def say(words):
    print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)


def main():
    arguments = parser().parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = arguments.keep or tempfile.mkdtemp(prefix="gonghui-bench-")
    try:
        return _run(arguments, Home(folder))
    except Trouble as trouble:
        print(f"bench: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)


def _run(arguments, home):
    home.prepare()
    jars.build(home, say)
    programs.build(home)
    for only in ONLY:
        if getattr(arguments, only.name):
            return only.run(arguments, home)
    system = System(home, FLAGS)
    field = None
    try:
        _start(arguments, system)
        idle = system.memory()
        field = Field(home, system, arguments.against)
        say("seeding 2,000 members and 2,000 open stations")
        field.open()
        rounds = _measure(arguments, field)
        found = {} if arguments.no_lag else lag.measure(home, system, 50 if arguments.short else 400, say)
        _tell(arguments, system, field, rounds, found, idle)
    finally:
        if field:
            field.close()
        system.stop()
    return 0


def _start(arguments, system):
    say(f"starting, one after the other, on {os.cpu_count()} processors")
    system.start()
    if not (arguments.no_caches or arguments.short) and not system.has_caches():
        say("making the start-up caches, then starting again")
        system.train()
        system.restart()
    if not nginx.find():
        say("nginx is not installed, so it is left out; to have it: apt-get install nginx")


def _measure(arguments, field):
    names = arguments.subjects.split(",") if arguments.subjects else None
    subjects = [subject for subject in field.subjects if not names or subject.name in names]
    seconds = arguments.seconds or (0.6 if arguments.short else 2)
    rounds = Rounds(subjects, seconds, arguments.rounds or (2 if arguments.short else 5), 500 if arguments.short else 8000)
    field.system.pause(lag.ONLY)
    operations = [it for it in arguments.operations.split(",") if it]
    say("warming up")
    rounds.warm_up(operations)
    say("measuring")
    for operation in operations:
        rounds.measure(operation, say)
    field.system.resume(lag.ONLY)
    return rounds


def _tell(arguments, system, field, rounds, found, idle):
    loaded = system.memory()
    sections = {
        "aims": report.aims_table(rounds),
        "capacities": report.capacities(rounds, field.subjects),
        "lag": report.lag_table(found) if found else "",
        "processes": report.processes_table(system.started, idle, loaded),
    }
    print("\n" + report.costs(rounds, field.subjects))
    for content in sections.values():
        print("\n" + content)
    if arguments.record:
        report.record(PAGE, sections)
