"""How near to its permitted rate the authority is asked while 100,000 wait, and how soon again after an outage."""

import json
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
# so many wait while it is looked at the rate
WAITING = 100_000
# what the simulator permits and the service is told
RATE = int(AUTHORITY_RATE)


def identity_number(it) -> str:
    """One of a man born in 1960 to 1989; the authority confirms an even 17th digit but 8."""
    born = f"{1960 + it % 30}{1 + it // 30 % 12:02d}{1 + it // 360 % 28:02d}"
    digits = f"440307{born}{it // 10080 % 90 + 10}2"
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits))
    return digits + "10X98765432"[total % 11]


def roster(rows) -> bytes:
    lines = [HEADINGS]
    lines += [f"欧阳样例,{identity_number(it)},138{it:08d},快递员" for it in range(rows)]
    return "\n".join(lines).encode()


def recovery(looks, ended, rate):
    """Seconds until a window began in which the rate was reached again; None where it never was."""
    for begun, first in looks:
        behind = [asked for at, asked in looks if at >= begun + WINDOW]
        if begun >= ended and behind and behind[0] - first >= aims.VERIFICATION * rate * WINDOW:
            return begun - ended
    return None


class Verification:
    """A roster is taken in; the authority is asked, goes away, comes back."""

    def __init__(self, system, seconds, outage):
        self.system = system
        self.member = Asking(system, "member-service", ACCOUNT)
        self.seconds = seconds
        self.outage = outage
        self.rows = WAITING

    def measure(self, say):
        job = self.member(IMPORTS, roster(self.rows))["id"]
        self._until(lambda: self.member(f"/api/v1/jobs/{job}")["status"] == "DONE", "the roster")
        self._until(lambda: self._asked() >= RATE * 3, "the first questions")
        begun, before = time.monotonic(), self._asked()
        time.sleep(self.seconds)
        rate = (self._asked() - before) / (time.monotonic() - begun)
        say(f"{rate:.2f} questions a second of {RATE} permitted")
        again = self._recovery()
        say(f"{self.outage} s away; asked at its rate again after {again:.1f} s")
        self.found = (rate / RATE, again)
        return self

    def _recovery(self):
        self._authority("/moods", {"down": True})
        time.sleep(self.outage)
        self._authority("/moods", {"down": False})
        ended, looks = time.monotonic(), []
        while time.monotonic() - ended < LONGEST:
            looks.append((time.monotonic(), self._asked()))
            again = recovery(looks, ended, RATE)
            if again is not None:
                return again
            time.sleep(LOOK)
        raise Trouble("the authority is back and nobody asks it")

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
        rate, again = self.found
        aim = f"≥ {aims.VERIFICATION:.2f}"
        rows = [
            ("questions a second, permitted = 1", f"{rate:.3f}", aim, aims.verdict(rate >= aims.VERIFICATION)),
            (f"at its rate again after {self.outage} s away", f"{again:.0f} s", "", ""),
        ]
        return report.table(("the authority is asked", "measured", "aim", ""), rows)
