"""What the wall chart and the coverage of a district cost with 20,000 enterprises and a million counted records."""

import json
import time

from launcher.trouble import Trouble

from . import programs, report
from .imports import credit_code
from .system import FLAGS, Asking

PARTS = ("mongod", "kafka", "issuer", "org-service")
ACCOUNT = "officer-organizing"
DISTRICT = "u-longgang"
STREETS = {
    "u-buji": "布吉街道总工会", "u-bantian": "坂田街道总工会", "u-nanwan": "南湾街道总工会", "u-pinghu": "平湖街道总工会",
    "u-jihua": "吉华街道总工会", "u-henggang": "横岗街道总工会", "u-yuanshan": "园山街道总工会", "u-longcheng": "龙城街道总工会",
    "u-longgangjie": "龙岗街道总工会", "u-baolong": "宝龙街道总工会", "u-pingdi": "坪地街道总工会",
}
HEADINGS = "统一社会信用代码,企业名称,职工人数,所属工会,地址,建会情况,建档日期"
BY_FEDERATION = "工联会覆盖"
COVERAGES = ("单独建会", "联合工会", BY_FEDERATION, "未建会")
OWN_UNION_FROM = 25  # members: union.establishment.committee
PAST = "2024-06-30"
WITHIN = "2023-06-30"  # of the year of the plan: nearly all that is counted came later
COVERAGE = "/api/v1/coverage"
PLAN = "/api/v1/work-plans/2023"
LONGEST = 1200
CONNECTIONS = (1, 16)
AIM = 50

QUESTIONS = {
    "board, today": f"{PLAN}/board?unionId={DISTRICT}",
    "board, a past day": f"{PLAN}/board?unionId={DISTRICT}&on={PAST}",
    "wall chart of the district, today": f"{PLAN}/wall-chart?unionId={DISTRICT}",
    "wall chart of a street, today": f"{PLAN}/wall-chart?unionId=u-bantian",
    "wall chart of a street, a past day": f"{PLAN}/wall-chart?unionId=u-bantian&on={PAST}",
    "wall chart of the district, a day within the year": f"{PLAN}/wall-chart?unionId={DISTRICT}&on={WITHIN}",
    "wall chart of a street, a day within the year": f"{PLAN}/wall-chart?unionId=u-bantian&on={WITHIN}",
    "ranking of the streets, today": f"{PLAN}/ranking?metric=newly_covered_enterprises&unionId={DISTRICT}",
    "trend of the streets, today": f"{PLAN}/trend?metric=newly_covered_enterprises&unionId={DISTRICT}",
    "coverage, today": f"{COVERAGE}?union={DISTRICT}",
    "coverage, a past day": f"{COVERAGE}?union={DISTRICT}&on={PAST}",
    "coverage, two days beside each other": f"{COVERAGE}?union={DISTRICT}&comparedWith={PAST}",
    "coverage by street, today": f"{COVERAGE}/by-union?union={DISTRICT}&size=PLUS_25",
    "coverage by street, a past day": f"{COVERAGE}/by-union?union={DISTRICT}&size=PLUS_25&on={PAST}",
    "enterprises of 25 and more without a union, today": f"{COVERAGE}/enterprises?union={DISTRICT}&size=PLUS_25&coverage=NONE",
    "the same, a past day": f"{COVERAGE}/enterprises?union={DISTRICT}&size=PLUS_25&coverage=NONE&on={PAST}",
}


def sheet(rows) -> bytes:
    names = list(STREETS.values())
    lines = [HEADINGS]
    for it in range(rows):
        people = 1 + it * 7919 % (400 if it % 4 == 0 else 24)
        day = f"{2022 + it % 4}-{1 + it % 12:02d}-{1 + it % 28:02d}"
        covered = COVERAGES[it * 31 % 97 % 4]
        if people >= OWN_UNION_FROM and covered == BY_FEDERATION:
            covered = COVERAGES[0]  # a federation covers only who has fewer
        lines.append(f"{credit_code(it)},样例{it}有限公司,{people},{names[it % len(names)]},样例路{it}号,{covered},{day}")
    return "\n".join(lines).encode()


class Coverage:
    """A district that is full, and how long its officer waits."""

    def __init__(self, home, system, enterprises, records, seconds):
        self.home = home
        self.system = system
        self.enterprises = enterprises
        self.records = records
        self.seconds = seconds
        self.ask = Asking(system, "org-service", ACCOUNT)
        self.found = {}

    def measure(self, say):
        self._import(say)
        copies = programs.java("floor.FactCopies", self.records, *STREETS)
        programs.once(self.home, "fact-copies", copies, {"BENCH_MONGODB": self.system.mongodb})
        say(f"{self.records} records of members are counted")
        file = self.home.data / "token-coverage"
        file.write_text(self.ask.token)
        client = programs.Obedient(self.home, "path-client", programs.java("client.PathClient", file, flags=FLAGS))
        try:
            for name, path in QUESTIONS.items():
                self._time(client, name, path, say)
        finally:
            client.end()
        return self

    def _import(self, say):
        begun = time.monotonic()
        job = self.ask("/api/v1/enterprises/imports", sheet(self.enterprises))["id"]
        self._until(begun, lambda: self.ask(f"/api/v1/jobs/{job}")["status"] == "DONE")
        result = self.ask(f"/api/v1/jobs/{job}/result")
        if result["added"] != self.enterprises:
            raise Trouble(f"the import says {json.dumps(result, ensure_ascii=False)}")
        say(f"{self.enterprises} enterprises are on file after {time.monotonic() - begun:.0f} s")
        self._until(begun, lambda: self._counted() == self.enterprises)
        say(f"and counted after {time.monotonic() - begun:.0f} s")

    def _counted(self):
        return self.ask(f"{COVERAGE}?union={DISTRICT}")["groups"][0]["enterprises"]

    @staticmethod
    def _until(begun, come):
        while not come():
            if time.monotonic() - begun > LONGEST:
                raise Trouble("the enterprises were not there in time")
            time.sleep(1)

    def _time(self, client, name, path, say):
        paths = self.home.data / "paths-coverage"
        paths.write_text(path)
        client.ask(self.ask.url, paths, CONNECTIONS[0], int(self.seconds * 1000))
        times = []
        for connections in CONNECTIONS:
            words = client.ask(self.ask.url, paths, connections, int(self.seconds * 1000)).split()
            if int(words[1]):
                raise Trouble(f"{words[1]} of {words[0]} questions failed: {path}")
            times += [int(words[2]) / 1000, int(words[3]) / 1000]
        self.found[name] = times
        say(f"{name}: {times[0]:.1f} ms, {times[1]:.1f} ms at most of 99 in 100")

    def table(self):
        head = ("question", f"aim {AIM} ms: p50", "p99", f"{CONNECTIONS[1]} at once: p50", "p99")
        return report.table(head, [(name, *(f"{it:.1f}" for it in times)) for name, times in self.found.items()])
