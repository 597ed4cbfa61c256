"""Shows how far the parts are: one live line each on a terminal, a line for each change elsewhere."""

import shutil
import sys
import time

from .accounts import account_lines

CLEAR = "\033[K"
MARKS = {"healthy": "✓", "failed": "✗", "stopped": "·"}


class Screen:
    """Draws snapshots of the supervisor's state."""

    def __init__(self, out=None):
        self.out = out or sys.stdout
        self.live = self.out.isatty()
        self._drawn = 0
        self._told = {}

    def say(self, words):
        self._drawn = 0
        print(words, file=self.out, flush=True)

    def show(self, snapshot):
        if self.live:
            self._redraw(snapshot)
        else:
            self._tell_changes(snapshot)

    def show_stopping(self, snapshot):
        if snapshot:
            ending = [part for part in snapshot["parts"] if part["health"] in ("stopping", "stopped")]
            self.show(snapshot if self.live else {**snapshot, "parts": ending})

    def _redraw(self, snapshot):
        up = f"\033[{self._drawn}A\r" if self._drawn else ""
        width = shutil.get_terminal_size().columns - 1
        lines = [self._line(part, snapshot["started"])[:width] + CLEAR for part in snapshot["parts"]]
        self._drawn = len(lines)
        self.out.write(up + "\n".join(lines) + "\n")
        self.out.flush()

    def _tell_changes(self, snapshot):
        for part in snapshot["parts"]:
            if self._told.get(part["name"]) != part["health"] and part["health"] != "waiting":
                self.say(self._line(part, snapshot["started"]))
            self._told[part["name"]] = part["health"]

    @staticmethod
    def _line(part, started):
        settled = part["health"] in MARKS
        seconds = (part["since"] if settled else time.time()) - started
        mark = MARKS.get(part["health"], "…")
        return f"  {mark} {part['name']:<17} {part['health']:<10} {seconds:6.1f} s   {part['address']}"


def greeting(snapshot):
    """What to know once everything is healthy."""
    gateway = snapshot["gateway"]
    address = {part["name"]: part["address"] for part in snapshot["parts"]}
    return "\n".join(
        [
            "",
            f"Gonghui is running, healthy after {snapshot['healthyAfter']:.1f} s.",
            f"  API gateway    {gateway}",
            f"  documentation  {gateway}/docs",
            f"  token issuer   {address['issuer']}",
            f"  authority      {address['authority']}   (its moods: GET and PUT /moods)",
            f"  SMS catcher    {address['sms']}/messages   (its moods: GET and PUT /moods)",
            f"  MongoDB        {address['mongod']}",
            f"  Kafka          {address['kafka']}",
            f"  data and logs  {snapshot['data']}",
            "",
            "Accounts (each password is the user name):",
            *account_lines(),
            "",
            "Next:",
            "  ./gonghui demo     plays a story through the gateway",
            '  curl -H "Authorization: Bearer $(./gonghui token officer-organizing)"'
            f" {gateway}/api/v1/unions",
        ]
    )


def tail(path, lines=12):
    """The end of a log, and before it the causes that a Java stack trace names."""
    try:
        with open(path, errors="replace") as source:
            end = source.readlines()[-400:]
    except OSError:
        return ""
    causes = [line for line in end[:-lines] if line.startswith("Caused by: ")]
    return "".join(causes[-2:] + end[-lines:]).rstrip()
