"""How fast sheets of 100,000 rows are imported, beside a bare bulk write of the same documents."""

import json
import time
from dataclasses import dataclass
from typing import Callable

from launcher import machine
from launcher.trouble import Trouble

from . import programs, report, verification
from .clocks import cpu_seconds
from .system import Asking

HEADINGS = "序号,统一社会信用代码,企业名称,职工人数,地址,联系人,联系电话"
LONGEST = 1200
LOOK = 0.2
# GB 32100: the alphabet, and weights that are powers of three
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(number) -> str:
    code = f"91440307{number:09d}"
    total = sum(ALPHABET.index(it) * pow(3, place, 31) for place, it in enumerate(code))
    return code + ALPHABET[(31 - total % 31) % 31]


def sheet(rows) -> bytes:
    lines = [HEADINGS]
    for it in range(rows):
        phone = f"138{it:08d}"
        lines.append(f"{it + 1},{credit_code(it)},深圳市样例{it}科技有限公司,{it % 400 + 1},坂雪岗大道{it}号,陈志强,{phone}")
    return "\n".join(lines).encode()


@dataclass(frozen=True)
class Kind:
    """What is imported, by whom, where it is stored, and which parts that takes."""

    service: str
    path: str
    account: str
    sheet: Callable
    stored: tuple
    parts: tuple


ENTERPRISES = Kind(
    "org-service", "/api/v1/enterprises/imports", "officer-bantian", sheet,
    ("gonghui_org", "enterprises"), ("mongod", "kafka", "issuer", "org-service"),
)
# nobody is asked about identities: that takes its own time, and is measured on its own
MEMBERS = Kind(
    "member-service", verification.IMPORTS, verification.ACCOUNT, lambda rows: verification.roster(range(rows)),
    ("gonghui_member", "members"), ("mongod", "kafka", "issuer", "org-service", "member-service"),
)


class Imports:
    """The import of a sheet, the same sheet once more, and the bare write."""

    def __init__(self, home, system, kind, rows):
        self.home = home
        self.system = system
        self.kind = kind
        self.rows = rows
        self.ask = Asking(system, kind.service, kind.account)
        self.found = []

    def measure(self, say):
        content = self.kind.sheet(self.rows)
        idle = machine.resident_memory(self.system.pid(self.kind.service)) >> 20
        added = self._import(content, "added", "the sheet", say)
        same = self._import(content, "same", "the same sheet again", say)
        arguments = {"BENCH_MONGODB": self.system.mongodb}
        written = programs.once(self.home, "bulk-write", programs.java("floor.BulkWrite", *self.kind.stored), arguments)
        seconds, grown = map(float, written.split())
        bare = self.rows / seconds
        say(f"a bare bulk write of the same documents: {bare:.0f} rows a second")
        for name, rate, memory in (added, same):
            self.found.append((name, f"{rate:,.0f}", f"{rate / bare:.3f}", f"{memory - idle:+d} MB"))
        name = "a bare bulk write of the same documents, encryption and indexes included"
        self.found.append((name, f"{bare:,.0f}", "1", f"{grown:+.0f} MB"))
        return self

    def _import(self, content, verdict, name, say):
        pids = [self.system.pid(part) for part in (self.kind.service, "mongod", "kafka")]
        before, begun = cpu_seconds(pids), time.monotonic()
        job = self.ask(self.kind.path, content)["id"]
        highest = 0
        while True:
            highest = max(highest, machine.resident_memory(pids[0]) >> 20)
            now = self.ask(f"/api/v1/jobs/{job}")
            if now["status"] in ("DONE", "FAILED", "CANCELLED") or time.monotonic() - begun > LONGEST:
                break
            time.sleep(LOOK)
        seconds = time.monotonic() - begun
        result = self.ask(f"/api/v1/jobs/{job}/result") if now["status"] == "DONE" else now
        if result.get(verdict) != self.rows:
            raise Trouble(f"of {self.rows} rows the import says {json.dumps(result, ensure_ascii=False)}")
        cost = (cpu_seconds(pids) - before) / self.rows
        rate = self.rows / seconds
        say(f"{name}: {rate:.0f} rows a second, {cost * 1e6:.0f} µs of processor time each, {highest} MB at most")
        return name, rate, highest

    def table(self):
        head = ("of 100,000 rows", "rows a second", "bare write = 1", "memory beside idle, at most")
        return report.table(head, self.found)
