"""Whether questions about the tree of unions cost the same however many unions there are."""

import asyncio
import random
import statistics
import time
import urllib.parse

from launcher import health, machine
from launcher.trouble import Trouble

from . import programs, report
from .clocks import cpu_seconds
from .subjects import ACCOUNT
from .system import FLAGS, Asking

ANOTHER = "member-service"
PARTS = ("mongod", "kafka", "issuer", "org-service")
SIZES = (1_000, 10_000, 100_000)
UNIONS = "/api/v1/unions"
DISTRICT = "u-longgang"
DAY = "2022-06-30"
CONNECTIONS = 16
DRAWN = 500
BLOCK = 100
LONGEST_LISTING = 120
LONGEST_REST = 15
# what the idle processes use of a second
QUIET = 0.3
PAGE = 20
WALK = 1000

QUESTIONS = {
    "one union by its id": "`GET /unions/{id}`",
    "ancestors of a union": "`GET …/{id}/ancestors`",
    "ancestors as of a day": "`GET …/{id}/ancestors?asOf=`",
    "subtree of a community": "`GET …/{id}/subtree`",
    "subtree of the district, first page": "`GET …/u-longgang/subtree`",
    "subtree of the district, a page in the middle": "`GET …/u-longgang/subtree?cursor=`",
    "subtree of the district as of a day": "`GET …/u-longgang/subtree?asOf=`",
    "search, one finds": "`GET /unions?q=` a number in the name",
    "search, all find": "`GET /unions?q=keji`",
    "search in a community's name": "`GET /unions?q=` 样例 and a number",
    "directory, one finds": "`GET /union-directory?q=`",
    "directory, all find": "`GET /union-directory?q=keji`",
}


class Unions:
    """The tree as it grows, with what it costs to ask about it."""

    def __init__(self, home, system, seconds, rounds):
        self.home = home
        self.system = system
        self.seconds = seconds
        self.rounds = rounds
        self.folder = home.data / "unions"
        self.folder.mkdir(exist_ok=True)
        self.token = home.data / "token-unions"
        self.ask = Asking(system, "org-service", ACCOUNT)
        self.token.write_text(self.ask.token)
        self.costs = {}
        self.starts = {}

    def measure(self, say):
        command = programs.java("client.PathClient", self.token, flags=FLAGS)
        self.client = programs.Obedient(self.home, "path-client", command)
        try:
            self._start_another(0, say)
            before = 0
            for size in SIZES:
                self._grow(before, size, say)
                self._ask(size, warming=before == 0, say=say)
                before = size
            self._start_another(before, say)
        finally:
            self.client.end()
        return self

    def _start_another(self, size, say):
        """Another service builds its copy of the directory from nothing."""
        begun = time.monotonic()
        self.system.start((ANOTHER,))
        while not asyncio.run(health.answers(self._has_all())):
            time.sleep(0.1)
        seconds = time.monotonic() - begun
        process = self.system.processes.pop(ANOTHER)
        megabytes = machine.resident_memory(process.pid) >> 20
        process.terminate()
        process.wait(20)
        self.starts[size] = (seconds, megabytes)
        say(f"{ANOTHER} has its copy of {size} unions after {seconds:.1f} s, and {megabytes} MB")

    def _has_all(self):
        port = int(self.system.url(ANOTHER).rpartition(":")[2])
        return health.http_ready(port, "/actuator/health")

    def _grow(self, before, size, say):
        begun = time.monotonic()
        if not before:
            arguments = [self.ask.url, self.token, self.folder, before, BLOCK]
            programs.once(self.home, "union-seeding", programs.java("client.UnionSeeding", *arguments))
        arguments = [self.folder, max(before, BLOCK), size]
        environment = {"BENCH_MONGODB": self.system.mongodb}
        programs.once(self.home, "union-copies", programs.java("floor.UnionCopies", *arguments), environment)
        self._listed()
        say(f"{size} unions are there and listed after {time.monotonic() - begun:.0f} s")
        self._rest()

    def _listed(self):
        """Until the service knows the newest by its event."""
        newest = (self.folder / "unions").read_text().split()[-1]
        end = time.monotonic() + LONGEST_LISTING
        while not self._knows(newest):
            if time.monotonic() > end:
                raise Trouble(f"{newest} was not listed")
            time.sleep(0.5)

    def _knows(self, union):
        try:
            self.ask(f"{UNIONS}/{union}/subtree")
            return True
        except Trouble:
            return False

    def _rest(self):
        """Until their events are out."""
        pids = [self.system.pid(name) for name in ("org-service", "mongod", "kafka")]
        end = time.monotonic() + LONGEST_REST
        while time.monotonic() < end:
            last = cpu_seconds(pids)
            time.sleep(1)
            if cpu_seconds(pids) - last < QUIET:
                return

    def _ask(self, size, warming, say):
        files = self._questions(size)
        for _ in range(6 if warming else 1):
            for name in QUESTIONS:
                self._once(files[name])
        samples = {name: [] for name in QUESTIONS}
        for _ in range(self.rounds):
            for name in QUESTIONS:
                samples[name].append(self._once(files[name]))
        for name, found in samples.items():
            self.costs[size, name] = statistics.median(found)
            say(f"{size} unions, {name}: {self.costs[size, name] * 1e6:.0f} µs")

    def _once(self, file):
        pids = [self.system.pid(name) for name in ("org-service", "mongod")]
        before = cpu_seconds(pids)
        words = self.client.ask(self.ask.url, file, CONNECTIONS, int(self.seconds * 1000)).split()
        answers, failures = int(words[0]), int(words[1])
        if failures:
            raise Trouble(f"{failures} of {answers} questions failed: {file}")
        return (cpu_seconds(pids) - before) / answers

    def _questions(self, size):
        lot = random.Random(size)
        unions = (self.folder / "unions").read_text().split()
        communities = (self.folder / "communities").read_text().split()
        ids = [lot.choice(unions) for _ in range(DRAWN)]
        some = [lot.choice(communities) for _ in range(DRAWN)]
        numbers = [lot.choice([it for it in range(size - 900, size) if it % 100]) for _ in range(DRAWN)]
        blocks = [lot.randrange(size // 100) for _ in range(DRAWN)]
        district = f"{UNIONS}/{DISTRICT}/subtree?limit={PAGE}"
        paths = (
            [f"{UNIONS}/{it}" for it in ids],
            [f"{UNIONS}/{it}/ancestors" for it in ids],
            [f"{UNIONS}/{it}/ancestors?asOf={DAY}" for it in ids],
            [f"{UNIONS}/{it}/subtree?limit={PAGE}" for it in some],
            [district],
            [f"{UNIONS}/{DISTRICT}/subtree?limit={PAGE}&cursor={self._middle(size)}"],
            [f"{district}&asOf={DAY}"],
            [f"{UNIONS}?limit={PAGE}&q={it}" for it in numbers],
            [f"{UNIONS}?limit={PAGE}&q=keji"],
            [f"{UNIONS}?limit={PAGE}&q={urllib.parse.quote(f'样例{it}社区')}" for it in blocks],
            [f"/api/v1/union-directory?limit={PAGE}&q={it}" for it in numbers],
            [f"/api/v1/union-directory?limit={PAGE}&q=keji"],
        )
        files = {}
        for number, (name, lines) in enumerate(zip(QUESTIONS, paths)):
            files[name] = self.folder / f"paths-{number}"
            files[name].write_text("\n".join(lines))
        return files

    def _middle(self, size):
        """A cursor behind half of the unions; walked to with pages of the same size at the end."""
        cursor = None
        for _ in range(size // WALK // 2):
            cursor = self._page(WALK, cursor)
        return self._page(PAGE, cursor)

    def _page(self, limit, cursor):
        more = f"&cursor={cursor}" if cursor else ""
        path = f"{UNIONS}/{DISTRICT}/subtree?limit={limit}{more}"
        return urllib.parse.quote(self.ask(path)["next"])

    def table(self):
        rows = []
        for name, path in QUESTIONS.items():
            base = self.costs[SIZES[0], name]
            rows.append((name, path, *(f"{self.costs[size, name] / base:.2f}" for size in SIZES)))
        return report.table(("question", "request", *(f"{it:,}" for it in SIZES)), rows) + "\n\n" + self._starts()

    def _starts(self):
        (few, little), (many, much) = self.starts.values()
        return (
            f"{ANOTHER} builds its copy of the directory from nothing at each start: with {SIZES[-1]:,} unions it has it"
            f" after {many / few:.2f} times as long as with those of the base data, and has {much / little:.2f} times the memory."
        )
