"""Who is measured: how each is asked for an operation, and whose processor time is counted."""

import os
import time
from dataclasses import dataclass
from typing import Callable, Dict, Tuple

from launcher import machine

from . import nginx, programs
from .clocks import compiler_seconds, cpu_seconds, with_children
from .system import FLAGS

OPERATIONS = ("create", "get", "list", "nearest", "update")
SERVICE = {name: "services-service" if name in ("nearest", "update") else "member-service" for name in OPERATIONS}
ACCOUNT = "officer-organizing"


# what the requests have set off is over when their processes use no more than this part of a processor
QUIET = 0.08
LOOK = 0.1
LONGEST_SETTLING = 10


@dataclass
class Sample:
    answers: int
    failures: int
    cpu: Dict[str, float]
    p50: float
    p99: float

    @property
    def cost(self) -> float:
        """Seconds of processor time a request."""
        return sum(self.cpu.values()) / self.answers


@dataclass
class Subject:
    """Whoever serves operations; counted gives the processes by the part that they play."""

    name: str
    operations: Tuple[str, ...]
    ask: Callable
    counted: Callable

    def compiling(self, operation) -> float:
        """Seconds of processor time that compilers have used so far."""
        return compiler_seconds([pid for pids in self.counted(operation).values() for pid in pids])

    def measure(self, operation, connections, seconds) -> Sample:
        counted = self.counted(operation)
        before = _cpu(counted)
        answer = self.ask(operation, connections, int(seconds * 1000)).split()
        _settle([pid for pids in counted.values() for pid in pids])
        after = _cpu(counted)
        answers, failures, p50, p99 = map(int, answer)
        cpu = {part: after[part] - before[part] for part in counted}
        return Sample(answers, failures, cpu, p50 / 1000, p99 / 1000)


def _cpu(counted):
    return {part: cpu_seconds(pids) for part, pids in counted.items()}


def _settle(pids):
    """Waits until events are published and the like, so that it counts here and not for the next."""
    end = time.monotonic() + LONGEST_SETTLING
    last = cpu_seconds(pids)
    while time.monotonic() < end:
        time.sleep(LOOK)
        now = cpu_seconds(pids)
        if now - last <= QUIET * LOOK:
            return
        last = now


class Field:
    """All subjects of a run, with the programs that serve and drive them."""

    def __init__(self, home, system, other=None):
        """other is the jar of another build of member-service, to be compared with this one."""
        self.other = other
        self.home = home
        self.system = system
        self.mongod = system.pid("mongod")
        self.environment = {"BENCH_MONGODB": system.mongodb}
        self.running = []
        self.subjects = []

    def open(self):
        token = self.home.data / "token"
        token.write_text(self.system.token(ACCOUNT))
        self._seed(token)
        self.floor = self._obedient("floor", "floor.Floor")
        self.floor.ask("copy")
        self.client = self._obedient("client", "client.LoadClient", token, self.home.data)
        self._subjects()

    def _seed(self, token):
        services = [self.system.url(name) for name in ("member-service", "services-service")]
        programs.once(self.home, "seeding", programs.java("client.Seeding", *services, token, self.home.data))

    def _subjects(self):
        self.subjects = [
            Subject("floor", OPERATIONS, self._loop, lambda it: {"service": [self.floor.pid], "mongod": [self.mongod]}),
            Subject("direct", OPERATIONS, self._direct, self._counted),
            Subject("gateway", OPERATIONS, self._load("gateway", "own"), self._with([self.system.pid("gateway")])),
            self._bare("WebFlux"),
            self._bare("Mvc"),
            self._bare_gateway(),
        ]
        if self.other:
            self.subjects.insert(2, self._other())
        if nginx.find():
            self.subjects.append(self._nginx())

    def _loop(self, operation, connections, millis):
        return self.floor.ask("run", operation, connections, millis)

    def _direct(self, operation, connections, millis):
        return self.client.ask(operation, self.system.url(SERVICE[operation]), "own", connections, millis)

    def _load(self, name, data):
        url = self.system.url(name)
        return lambda *words: self.client.ask(words[0], url, data, *words[1:])

    def _counted(self, operation):
        return self._parts([self.system.pid(SERVICE[operation])])

    def _parts(self, service):
        return {"service": service, "mongod": [self.mongod], "client": [self.client.pid]}

    def _with(self, pids):
        return lambda operation: {**self._counted(operation), "proxy": pids}

    def _other(self):
        """Reads only: of two instances one publishes the events of both."""
        port = self._port()
        part = next(it for it in self.system.plan.parts() if it.name == "member-service")
        command = [*programs.plain_java(*FLAGS), "-jar", self.other]
        process = self._serve("other", port, command, {**part.environment, "SERVER_PORT": str(port)})
        return self._at(port, "other", ("get", "list"), "own", lambda it: self._parts([process.pid]))

    def _bare(self, kind):
        port = self._port()
        name = f"bare-{kind.lower()}"
        process = self._serve(name, port, programs.java(f"bare.Bare{kind}", port, flags=FLAGS))
        return self._at(port, name, OPERATIONS, "copies", lambda it: self._parts([process.pid]))

    def _bare_gateway(self):
        port = self._port()
        service = self.system.url("member-service")
        command = programs.java("bare.BareGateway", port, service, flags=FLAGS)
        process = self._serve("bare-gateway", port, command)
        return self._at(port, "bare-gateway", ("get",), "own", self._with([process.pid]))

    def _nginx(self):
        port = self._port()
        service = self.system.url("member-service").split("//")[1]
        command = nginx.command(self.home.data / "nginx", port, service, os.cpu_count())
        process = self._serve("nginx", port, command)
        return self._at(port, "nginx", ("get",), "own", self._with(with_children(process.pid)))

    def _at(self, port, name, operations, data, counted):
        url = f"http://127.0.0.1:{port}"
        ask = lambda *words: self.client.ask(words[0], url, data, *words[1:])
        return Subject(name, operations, ask, counted)

    def _serve(self, name, port, command, environment=None):
        process = programs.start(self.home, name, command, environment or self.environment)
        self.running.append(process)
        programs.wait_for_port(port, process)
        return process

    def _obedient(self, name, main, *arguments):
        program = programs.Obedient(self.home, name, programs.java(main, *arguments, flags=FLAGS), self.environment)
        self.running.append(program.process)
        return program

    @staticmethod
    def _port():
        return machine.choose_ports(["it"], {})["it"]

    def close(self):
        for process in reversed(self.running):
            process.terminate()
        for process in self.running:
            process.wait()
