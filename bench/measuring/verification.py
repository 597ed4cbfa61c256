"""How soon questions to the authority are opened, how near to its permitted rate it is asked while 100,000 wait, also
where it is slow, and how soon again after outages."""

import json
import statistics
import time
import urllib.request

from launcher.parts import AUTHORITY_RATE
from launcher.trouble import Trouble

from . import aims, report
from .system import Asking

PARTS = ("mongod", "kafka", "issuer", "authority", "org-service", "member-service")
ACCOUNT = "officer-xiangjiaotang"
IMPORTS = "/api/v1/members/imports"
HEADINGS = "姓名,公民身份号码,手机号码,就业形态"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
LOOK = 0.1
WINDOW = 5
LONGEST = 900
# so many wait at least while it is looked at the rate; some are asked about while the rest comes in
WAITING = 100_000
ROWS_OF_WAITING = 1.25
# no roster may have more rows
ROSTER = 100_000
# the pause of the circuit breaker, gonghui.authority.pause: outages end at different moments of it
PAUSE = 15
# the figure of those who wait is read from the database every ten seconds
FIGURES = 10
# milliseconds that an answer takes: as usual, and of a slow authority; the service waits ten seconds for one
USUAL = 80
SLOW = (1000, 5000)
# what the simulator permits and the service is told
RATE = int(AUTHORITY_RATE)


def identity_number(it) -> str:
    """One of a man born in 1960 to 1989; the authority confirms an even 17th digit but 8."""
    born = f"{1960 + it % 30}{1 + it // 30 % 12:02d}{1 + it // 360 % 28:02d}"
    digits = f"440307{born}{it // 10080 % 90 + 10}2"
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits))
    return digits + "10X98765432"[total % 11]


def roster(people) -> bytes:
    lines = [HEADINGS]
    lines += [f"欧阳样例,{identity_number(it)},138{it:08d},快递员" for it in people]
    return "\n".join(lines).encode()


def metric(page, name) -> float:
    """The value of a metric without labels on a page of /actuator/prometheus."""
    for line in page.splitlines():
        word, _, value = line.partition(" ")
        if word.partition("{")[0] == name:
            return float(value)
    raise Trouble(f"no metric {name}")


def outages(shortest, many):
    """So long is each: their ends lie evenly over the pause of the circuit breaker."""
    return [shortest + PAUSE * it / many for it in range(many)]


def recovery(looks, ended, rate):
    """Seconds until a window began in which the rate was reached again; None where it never was."""
    for begun, first in looks:
        behind = [asked for at, asked in looks if at >= begun + WINDOW]
        if begun >= ended and behind and behind[0] - first >= aims.VERIFICATION * rate * WINDOW:
            return begun - ended
    return None


class Verification:
    """Rosters are taken in; the authority is asked, goes away several times, comes back."""

    def __init__(self, system, seconds, outage, many, waiting=WAITING):
        self.system = system
        self.member = Asking(system, "member-service", ACCOUNT)
        self.seconds = seconds
        self.outages = outages(outage, many)
        self.waiting = waiting
        self.rows = int(waiting * ROWS_OF_WAITING)

    def measure(self, say):
        opening, behind = self._open(say)
        waiting, rate = self._rate()
        say(f"{waiting:,.0f} wait; {rate:.2f} questions a second of {RATE} permitted")
        slow = [self._slow(it) for it in SLOW]
        say("; ".join(f"{one:.2f} where an answer takes {it / 1000:.0f} s" for it, one in zip(SLOW, slow)))
        again = []
        for length in self.outages:
            again.append(self._recovery(length))
            say(f"{length:.0f} s away; asked at its rate again after {again[-1]:.1f} s")
        self.found = (opening, behind, waiting, rate / RATE, [it / RATE for it in slow], again)
        return self

    def _open(self, say):
        """Questions opened a second while rosters come in, and seconds from their end to the last of them."""
        begun, before = time.monotonic(), self._opened()
        for first in range(0, self.rows, ROSTER):
            self._take_in(range(first, min(first + ROSTER, self.rows)))
        done = time.monotonic()
        say(f"{self.rows:,} rows taken in, {self.rows / (done - begun):.0f} a second")
        self._until(lambda: self._opened() - before >= self.rows, "all questions to be opened")
        ended = time.monotonic()
        say(f"all opened {ended - done:.1f} s later")
        return self.rows / (ended - begun), ended - done

    def _take_in(self, people):
        job = f"/api/v1/jobs/{self.member(IMPORTS, roster(people))['id']}"
        self._until(lambda: self.member(job)["status"] in ("CANCELLED", "DONE", "FAILED"), "a roster")
        ended = self.member(job)
        if ended["status"] != "DONE":
            raise Trouble(f"the roster was not taken in: {json.dumps(ended, ensure_ascii=False)}")

    def _rate(self):
        """How many wait at the end of the look at the rate, and the questions a second."""
        rate = self._asked_a_second()
        waiting = metric(self._page(), "gonghui_verification_waiting")
        if waiting < self.waiting:
            raise Trouble(f"{waiting:,.0f} wait where {self.waiting:,} should")
        return waiting, rate

    def _asked_a_second(self):
        begun, before = time.monotonic(), self._asked()
        time.sleep(max(self.seconds, 2 * FIGURES))
        return (self._asked() - before) / (time.monotonic() - begun)

    def _slow(self, latency):
        """Questions a second once those are answered that were asked before it was so slow."""
        self._authority("/moods", {"latencyMs": latency})
        try:
            time.sleep(2 * latency / 1000)
            return self._asked_a_second()
        finally:
            self._authority("/moods", {"latencyMs": USUAL})

    def _recovery(self, length):
        self._authority("/moods", {"down": True})
        time.sleep(length)
        self._authority("/moods", {"down": False})
        ended, looks = time.monotonic(), []
        while time.monotonic() - ended < LONGEST:
            looks.append((time.monotonic(), self._asked()))
            again = recovery(looks, ended, RATE)
            if again is not None:
                return again
            time.sleep(LOOK)
        raise Trouble("the authority is back and nobody asks it")

    def _opened(self) -> float:
        return metric(self._page(), "gonghui_verification_opened_total")

    def _page(self) -> str:
        with urllib.request.urlopen(self.system.url("member-service") + "/actuator/prometheus", timeout=60) as answer:
            return answer.read().decode()

    def _until(self, is_so, what):
        begun = time.monotonic()
        while not is_so():
            if time.monotonic() - begun > LONGEST:
                raise Trouble(f"waited in vain for {what}")
            time.sleep(LOOK)

    def _asked(self) -> int:
        return self._authority("/statistics")["asked"]

    def _authority(self, path, wish=None):
        body = None if wish is None else json.dumps(wish).encode()
        request = urllib.request.Request(self.system.url("authority") + path, body, method="PUT" if body else "GET")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def table(self):
        opening, behind, waiting, rate, slow, again = self.found
        aim = f"≥ {aims.VERIFICATION:.2f}"
        lengths = f"{len(again)} times {self.outages[0]:.0f} to {self.outages[-1]:.0f} s away"
        rows = [
            ("questions opened a second as rosters come in", f"{opening:.0f}", f"> {RATE}", aims.verdict(opening > RATE)),
            ("the last one opened after the end of the rosters", f"{behind:.1f} s", "", ""),
            (
                f"questions a second while {waiting:,.0f} wait, permitted = 1",
                f"{rate:.3f}", aim, aims.verdict(rate >= aims.VERIFICATION),
            ),
            *(
                (
                    f"the same where an answer takes {it / 1000:.0f} s",
                    f"{one:.3f}", aim, aims.verdict(one >= aims.VERIFICATION),
                )
                for it, one in zip(SLOW, slow)
            ),
            (f"at its rate again, {lengths}: median", f"{statistics.median(again):.1f} s", "", ""),
            ("the same, worst", f"{max(again):.1f} s", "", ""),
        ]
        return report.table(("the authority is asked", "measured", "aim", ""), rows)
