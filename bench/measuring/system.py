"""The system that is measured: the launcher's parts, started one after the other and timed."""

import asyncio
import json
import os
import signal
import time
import urllib.error
import urllib.request

from launcher import accounts, child, health, machine
from launcher.machine import resident_memory
from launcher.parts import SERVICE_FLAGS, Plan
from launcher.training import Training
from launcher.trouble import Trouble

# as in the images: both compilers; and no limits to what a client may ask for
FLAGS = [flag for flag in SERVICE_FLAGS if "Tiered" not in flag and "CodeCache" not in flag]
SETTINGS = {
    f"GONGHUI_GATEWAY_LIMITS_{kind}_REQUESTS": "1000000000" for kind in ("ANONYMOUS", "MEMBER", "PARTNER")
}
ORDER = (
    "mongod", "kafka", "issuer", "org-service", "member-service", "services-service", "rights-service", "gateway",
)
MEASURED = ORDER[3:]
PATIENCE = 120
POLL = 0.01


class System:
    """All parts but the simulator of the authority, which nothing here asks."""

    def __init__(self, home, flags=FLAGS):
        os.environ.update(SETTINGS, GONGHUI_DATA=str(home.data), GONGHUI_JAVA_FLAGS=" ".join(flags))
        self.home = home
        port = machine.choose_ports(["gateway"], {})["gateway"]
        self.plan = Plan(home, port)
        self.processes = {}
        self.started = {}

    def start(self, names=ORDER):
        parts = {part.name: part for part in self.plan.parts()}
        for name in names:
            self.started[name] = self._start(parts[name])

    def _start(self, part) -> float:
        begun = time.monotonic()
        self.processes[part.name] = child.start(part, self.home.log(part.name))
        while not asyncio.run(health.answers(part.ready())):
            if self.processes[part.name].poll() is not None or time.monotonic() - begun > PATIENCE:
                raise Trouble(f"{part.name} did not start (log: {self.home.log(part.name)})")
            time.sleep(POLL)
        return time.monotonic() - begun

    def has_caches(self) -> bool:
        java = [part for part in self.plan.parts() if part.name in ORDER and part.name != "mongod"]
        return all(any(word.startswith("-XX:AOTCache=") for word in part.command) for part in java)

    def train(self):
        """Makes the start-up caches that are missing, as the launcher does after its first start."""
        asyncio.run(Training(self.plan).run())

    def stop(self):
        self.resume(self.processes)
        for name in reversed(list(self.processes)):
            process = self.processes.pop(name)
            process.terminate()
            try:
                process.wait(20)
            except Exception:
                process.kill()
                process.wait()

    def restart(self):
        """Starts all parts again, with the caches that are there now."""
        self.stop()
        self.plan = Plan(self.home, self.plan.port, self.plan.copies)
        self.start()

    def pause(self, names):
        """Stops the clock of these parts, whose work for others would count in the database."""
        for name in names:
            self.processes[name].send_signal(signal.SIGSTOP)

    def resume(self, names):
        for name in names:
            self.processes[name].send_signal(signal.SIGCONT)

    def pid(self, name):
        return self.processes[name].pid

    def url(self, name):
        return self.plan.url(name)

    def keys(self, name):
        """The keys of a service, for programs that seal as it does."""
        part = next(it for it in self.plan.parts() if it.name == name)
        return {key: value for key, value in part.environment.items() if key.startswith("GONGHUI_KEYS_")}

    def token(self, account):
        return accounts.token(self.url("issuer"), account)

    def memory(self):
        return {name: resident_memory(self.pid(name)) for name in MEASURED}

    @property
    def mongodb(self):
        return self.plan.mongodb


class Asking:
    """An account that asks one part of the system."""

    def __init__(self, system, name, account):
        self.url = system.url(name)
        self.token = system.token(account)

    def __call__(self, path, content=None, kind="text/csv"):
        """What is answered; content is a sheet where nothing else is said."""
        head = {"Authorization": f"Bearer {self.token}"}
        if content is not None:
            head["Content-Type"] = kind
        request = urllib.request.Request(self.url + path, content, head)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            raise Trouble(f"{path}: {refused.code} {refused.read().decode()}") from refused
