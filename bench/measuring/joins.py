"""Whether two thousand requests at once, for the same fifty persons to join, give fifty members."""

import urllib.parse

from launcher.trouble import Trouble

from . import programs, report
from .system import Asking

PARTS = ("mongod", "kafka", "issuer", "org-service", "member-service", "services-service", "rights-service", "gateway")
ACCOUNT = "officer-organizing"
REQUESTS = 2_000
PERSONS = 50
CREATED, CONFLICT, FULL = 201, 409, 503
ASKED = ("member-service", "gateway")


class Joins:
    """The requests, each on a connection of its own, and who is there afterwards."""

    def __init__(self, home, system):
        self.home = home
        self.system = system
        self.token = home.data / "token-joins"
        self.ask = Asking(system, "gateway", ACCOUNT)
        self.token.write_text(self.ask.token)

    def measure(self, say):
        self.found = []
        for number, part in enumerate(ASKED):
            arguments = (self.system.url(part), self.token, REQUESTS, PERSONS, number * PERSONS)
            *words, seconds = programs.once(self.home, "same-persons", programs.java("client.SamePersons", *arguments)).split()
            statuses = {int(status): int(times) for status, times in (word.split("=") for word in words)}
            members = self._count() - number * PERSONS
            say(f"{part}: {statuses} in {float(seconds):.1f} s, {members} members")
            if members != PERSONS or statuses.get(CREATED) != PERSONS:
                raise Trouble(f"{PERSONS} persons have become {members} members: {statuses}")
            self.found.append((part, statuses, members))
        return self

    def _count(self):
        found, cursor = 0, ""
        while cursor is not None:
            page = self.ask(f"/api/v1/members?limit=100{cursor}")
            found += len(page["items"])
            cursor = page.get("next") and "&cursor=" + urllib.parse.quote(page["next"])
        return found

    def table(self):
        rows = []
        for part, statuses, members in self.found:
            known = [statuses.get(it, 0) for it in (CREATED, CONFLICT, FULL)]
            rows.append((part, f"{REQUESTS:,}", PERSONS, *known, REQUESTS - sum(known), members))
        head = ("asked", "requests at once", "persons", "joined", "there already", "to come again", "other answers", "members")
        return report.table(head, rows)
