"""Whether to find a member, and a page of members, costs the same among a million as among ten million."""

import json
import random
import statistics
import time
import urllib.parse

from launcher.trouble import Trouble

from . import programs, report
from .clocks import cpu_seconds
from .system import FLAGS, Asking
from .verification import IMPORTS, identity_number, roster

SERVICES = ("org-service", "member-service")
PARTS = ("mongod", "kafka", "issuer", *SERVICES)
SIZES = (10_000, 1_000_000, 10_000_000)
ENTERED = 500
CONNECTIONS = 16
PAGE = 20
MANY = 100
DEEP = 100
LONGEST = 600
LOOK = 0.2
QUIET = 0.3
DISTRICT = "officer-organizing"
COMMUNITY = "officer-xiangjiaotang"
MEMBERS = "/api/v1/members"
# where the copies are, each with the way up; the first is that of the roster
PLACES = (
    "u-xiangjiaotang,u-bantian,u-longgang", "u-tianan,u-bantian,u-longgang", "u-bantian,u-longgang", "u-buji,u-longgang",
    "u-nanwan,u-longgang", "u-pinghu,u-longgang", "u-jihua,u-longgang", "u-henggang,u-longgang", "u-yuanshan,u-longgang",
    "u-longcheng,u-longgang", "u-longgangjie,u-longgang", "u-baolong,u-longgang", "u-pingdi,u-longgang",
)
QUESTIONS = {
    "by identity number": "`POST /members/lookup`",
    "by phone": "`POST /members/lookup`",
    "by id": "`GET /members/{id}`",
    "list, the district's newest": "`GET /members?limit=20`",
    "list, 10,000 further back": "`GET /members?cursor=`",
    "list, a community's newest": "`GET /members?limit=20` as an officer of the community",
    "list, of one status": "`GET /members?status=ACTIVE`",
    "list, of one form": "`GET /members?employmentForm=COURIER`",
    "list, of a form that nobody has": "`GET /members?employmentForm=TRUCK_DRIVER`",
}


class Members:
    """The population as it grows, with what it costs to ask about it."""

    def __init__(self, home, system, sizes, seconds, rounds):
        self.home = home
        self.system = system
        self.sizes = sizes
        self.seconds = seconds
        self.rounds = rounds
        self.asking = {it: Asking(system, "member-service", it) for it in (DISTRICT, COMMUNITY)}
        self.folder = home.data / "members"
        self.folder.mkdir(exist_ok=True)
        self.costs = {}
        self.clients = {}

    def measure(self, say):
        for account, asking in self.asking.items():
            (self.folder / account).write_text(asking.token)
            command = programs.java("client.PathClient", self.folder / account, flags=FLAGS)
            self.clients[account] = programs.Obedient(self.home, f"client-{account}", command)
        try:
            self._enter()
            before = ENTERED
            for size in self.sizes:
                self._grow(before, size, say)
                self._ask(warming=before == ENTERED, size=size, say=say)
                before = size
        finally:
            for client in self.clients.values():
                client.end()
        return self

    def _enter(self):
        """A roster of those who will be looked for."""
        job = self.asking[COMMUNITY](IMPORTS, roster(range(ENTERED)))["id"]
        end = time.monotonic() + LONGEST
        while self.asking[COMMUNITY](f"/api/v1/jobs/{job}")["status"] != "DONE":
            if time.monotonic() > end:
                raise Trouble("the roster was not taken in")
            time.sleep(LOOK)
        self._rest()
        page = self.asking[COMMUNITY](f"{MEMBERS}?limit={MANY}")
        self.ids = [it["id"] for it in page["items"]]

    def _grow(self, before, size, say):
        begun = time.monotonic()
        command = programs.java("floor.MemberCopies", before, size, *PLACES, sealing=True)
        environment = {"BENCH_MONGODB": self.system.mongodb, **self.system.keys("member-service")}
        self.system.pause(SERVICES)
        try:
            programs.once(self.home, "member-copies", command, environment)
        finally:
            self.system.resume(SERVICES)
        say(f"{size:,} members are there after {time.monotonic() - begun:.0f} s")
        self._rest()

    def _rest(self):
        """Until events are out and the database has written what it has to."""
        pids = [self.system.pid(name) for name in ("member-service", "mongod")]
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            last = cpu_seconds(pids)
            time.sleep(1)
            if cpu_seconds(pids) - last < QUIET:
                return

    def _ask(self, warming, size, say):
        files = self._questions()
        for _ in range(6 if warming else 2):
            for name in QUESTIONS:
                self._once(*files[name])
        samples = {name: [] for name in QUESTIONS}
        for _ in range(self.rounds):
            for name in QUESTIONS:
                samples[name].append(self._once(*files[name]))
        for name, found in samples.items():
            self.costs[size, name] = statistics.median(found)
            say(f"{size:,} members, {name}: {self.costs[size, name] * 1e6:.0f} µs")

    def _once(self, account, file):
        pids = [self.system.pid(name) for name in ("member-service", "mongod")]
        before = cpu_seconds(pids)
        answers, failures, *_ = self.clients[account].ask(self.asking[account].url, file, CONNECTIONS, int(self.seconds * 1000)).split()
        if int(failures):
            raise Trouble(f"{failures} of {answers} questions failed: {file}")
        return (cpu_seconds(pids) - before) / int(answers)

    def _questions(self):
        lot = random.Random(1)
        some = [lot.randrange(ENTERED) for _ in range(ENTERED)]
        look = lambda **what: f"{MEMBERS}/lookup {json.dumps(what)}"
        page = f"{MEMBERS}?limit={PAGE}"
        asked = (
            (DISTRICT, [look(identityNumber=identity_number(it)) for it in some]),
            (DISTRICT, [look(phone=f"138{it:08d}") for it in some]),
            (DISTRICT, [f"{MEMBERS}/{it}" for it in self.ids]),
            (DISTRICT, [page]),
            (DISTRICT, [f"{page}&cursor={self._deep()}"]),
            (COMMUNITY, [page]),
            (DISTRICT, [f"{page}&status=ACTIVE"]),
            (DISTRICT, [f"{page}&employmentForm=COURIER"]),
            (DISTRICT, [f"{page}&employmentForm=TRUCK_DRIVER"]),
        )
        files = {}
        for number, (name, (account, lines)) in enumerate(zip(QUESTIONS, asked)):
            file = self.folder / f"questions-{number}"
            file.write_text("\n".join(lines))
            files[name] = (account, file)
        return files

    def _deep(self):
        """A cursor behind some thousands; walked to with larger pages of which the last has the size that is asked for."""
        cursor = ""
        for limit in [MANY] * (DEEP - 1) + [PAGE]:
            following = self.asking[DISTRICT](f"{MEMBERS}?limit={limit}{cursor}").get("next")
            if not following:
                raise Trouble("there are too few members to look far back")
            cursor = "&cursor=" + urllib.parse.quote(following)
        return cursor.partition("=")[2]

    def table(self):
        rows = []
        for name, path in QUESTIONS.items():
            base = self.costs[self.sizes[0], name]
            rows.append((name, path, *(f"{self.costs[size, name] / base:.2f}" for size in self.sizes)))
        return report.table(("question", "request", *(f"{it:,}" for it in self.sizes)), rows)
