"""How fast a million members come under a new key while one client reads and enters others."""

import http.client
import json
import statistics
import threading
import time

from launcher import machine
from launcher.trouble import Trouble

from . import members, programs, report
from .system import FLAGS, Asking
from .verification import IMPORTS, identity_number, roster

PARTS = ("mongod", "kafka", "issuer", "org-service", "member-service")
ACCOUNT = "officer-xiangjiaotang"
OPERATOR = "operator"
UNION = "u-xiangjiaotang"
MEMBERS = "/api/v1/members"
ROTATIONS = "/operations/key-rotations"
JSON = "application/json"
ENTERED = 500
BARE = 100_000
TURN = 2000
LOOK = 0.2
PAUSE = 0.05
LONGEST = 3600


class Rotation:
    """Members to rotate, reads and entries before and meanwhile, the bare loop."""

    def __init__(self, home, system, amount):
        self.home = home
        self.system = system
        self.amount = amount
        self.asking = {it: Asking(system, "member-service", it) for it in (ACCOUNT, OPERATOR)}
        self.asked = 0
        self.entered = []
        self.entering = []
        self.failed_reads = 0
        self.failed_entries = 0

    def measure(self, say):
        self._populate(say)
        folder = self.home.data / "rotation"
        folder.mkdir(exist_ok=True)
        (folder / "token").write_text(self.asking[ACCOUNT].token)
        ids = [it["id"] for it in self.asking[ACCOUNT](f"{MEMBERS}?limit=100")["items"]]
        (folder / "paths").write_text("\n".join(f"{MEMBERS}/{it}" for it in ids))
        command = programs.java("client.PathClient", folder / "token", flags=FLAGS)
        self.client = programs.Obedient(self.home, "path-client", command)
        try:
            for _ in range(3):
                self._read(folder)
            self._rotate(folder, say)
        finally:
            self.client.end()
        bare = programs.java("floor.WriteBack", min(self.amount, BARE))
        self.bare = float(programs.once(self.home, "write-back", bare, {"BENCH_MONGODB": self.system.mongodb}))
        say(f"a bare loop: {self.bare:.0f} documents a second")
        return self

    def _populate(self, say):
        job = self.asking[ACCOUNT](IMPORTS, roster(range(ENTERED)))["id"]
        self._until(lambda: self.asking[ACCOUNT](f"/api/v1/jobs/{job}")["status"] == "DONE", "the roster")
        time.sleep(3)
        begun = time.monotonic()
        copies = programs.java("floor.MemberCopies", ENTERED, self.amount, *members.PLACES, sealing=True)
        environment = {"BENCH_MONGODB": self.system.mongodb, **self.system.keys("member-service")}
        programs.once(self.home, "member-copies", copies, environment)
        say(f"{self.amount:,} members are there after {time.monotonic() - begun:.0f} s")

    def _rotate(self, folder, say):
        before, entries = self._turns(folder, 5)
        idle = self._memory()
        job = self.asking[OPERATOR](ROTATIONS, b"", JSON)["id"]
        begun, highest, meanwhile, self.seconds = time.monotonic(), 0, [], None
        while self.seconds is None:
            reads, _ = self._turns(folder, 1)
            meanwhile += reads
            highest = max(highest, self._memory())
            progress = self._job(job)["progress"]
            say(f"{progress['done']:,} of {progress['total']:,}")
            if progress["done"] >= progress["total"] / 2:
                self.seconds = time.monotonic() - begun
        later = self.entering[entries:]
        self._until(lambda: self._job(job)["status"] == "DONE", "the rotation")
        self.whole = time.monotonic() - begun
        self._check()
        self.rate = self.amount / self.seconds
        self.reads = tuple(tuple(statistics.median(it[n] for it in turns) for n in (0, 1)) for turns in (before, meanwhile))
        self.entries = (statistics.median(self.entering[:entries]), statistics.median(later))
        self.memory = highest - idle
        say(f"{self.rate:.0f} documents a second, {self.whole:.0f} s until it was done, {self.memory:+d} MB")
        say(f"{self.failed_reads} reads and {self.failed_entries} entries failed")
        say(f"reads p50, p99 in µs: {self.reads[0]} before, {self.reads[1]} meanwhile")

    def _turns(self, folder, turns):
        """Reads of one connection, while another enters somebody now and then."""
        found, over = [], threading.Event()
        entering = threading.Thread(target=self._enter, args=(over,))
        entering.start()
        try:
            for _ in range(turns):
                found.append(self._read(folder))
        finally:
            over.set()
            entering.join()
        return found, len(self.entering)

    def _read(self, folder):
        answers, failures, median, tail = map(int, self.client.ask(self.asking[ACCOUNT].url, folder / "paths", 1, TURN).split())
        if not answers:
            raise Trouble("no read was answered")
        self.failed_reads += failures
        return median, tail

    def _enter(self, over):
        while not over.is_set():
            number = ENTERED + self.asked
            self.asked += 1
            person = {
                "name": "欧阳样例", "identityNumber": identity_number(number), "phone": f"139{number:08d}",
                "employmentForm": "COURIER", "unionId": UNION,
            }
            begun = time.monotonic()
            if self._is_taken(person):
                self.entering.append(time.monotonic() - begun)
                self.entered.append(number)
            over.wait(PAUSE)

    def _is_taken(self, person):
        """Counts what fails: raised in its own thread it would be lost."""
        try:
            self.asking[ACCOUNT](MEMBERS, json.dumps(person).encode(), JSON)
        except (Trouble, OSError, http.client.HTTPException, ValueError):
            self.failed_entries += 1
            return False
        return True

    def _check(self):
        """Who was entered first, meanwhile and last is found by their number."""
        if not self.entered:
            raise Trouble("nobody could be entered")
        for number in (self.entered[0], self.entered[len(self.entered) // 2], self.entered[-1]):
            wanted = json.dumps({"identityNumber": identity_number(number)}).encode()
            if not self.asking[ACCOUNT](f"{MEMBERS}/lookup", wanted, JSON):
                raise Trouble(f"{number} was not found any more")

    def _memory(self):
        return machine.resident_memory(self.system.pid("member-service")) >> 20

    def _job(self, job):
        return self.asking[OPERATOR](f"/api/v1/jobs/{job}")

    def _until(self, there, what):
        end = time.monotonic() + LONGEST
        while not there():
            if time.monotonic() > end:
                raise Trouble(f"{what} did not end")
            time.sleep(LOOK)

    def table(self):
        (median, tail), (median_then, tail_then) = self.reads
        before, then = self.entries
        rows = (
            ("documents a second, bare loop = 1", f"{self.rate / self.bare:.3f}"),
            ("a read meanwhile, p50, before = 1", f"{median_then / median:.2f}"),
            ("a read meanwhile, p99, before = 1", f"{tail_then / tail:.2f}"),
            ("an entry meanwhile, p50, before = 1", f"{then / before:.2f}"),
            ("requests refused or failed", f"{self.failed_reads + self.failed_entries}"),
            ("memory of member-service beside before, at most", f"{self.memory:+d} MB"),
        )
        return report.table((f"of {self.amount:,} members", "measured"), rows)
