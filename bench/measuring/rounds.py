"""The measuring itself: the subjects take turns, so that what changes on the machine meets them all."""

import statistics
import time
from collections import defaultdict

from launcher.trouble import Trouble

CONNECTIONS = (16, 64)
LONGEST_WARMING = 90
QUIET_COMPILERS = 0.04


class Rounds:
    """Samples of each operation, number of connections and subject."""

    def __init__(self, subjects, seconds, rounds, warming):
        """warming is the number of requests before which no subject counts as warm."""
        self.subjects = subjects
        self.seconds = seconds
        self.rounds = rounds
        self.warming = warming
        self.samples = defaultdict(list)

    def warm_up(self, operations):
        """The compilers have done their work before anything counts."""
        for operation in operations:
            for subject in self._taking_part(operation):
                self._warm_up(subject, operation)

    def _warm_up(self, subject, operation):
        """Until it has answered enough and its compilers have next to nothing left to do."""
        answers, quiet, end = 0, False, time.monotonic() + LONGEST_WARMING
        while (answers < self.warming or not quiet) and time.monotonic() < end:
            before = subject.compiling(operation)
            sample = self._checked(subject, operation, CONNECTIONS[-1], 2)
            answers += sample.answers
            quiet = subject.compiling(operation) - before < QUIET_COMPILERS * sum(sample.cpu.values())

    def _taking_part(self, operation):
        return [subject for subject in self.subjects if operation in subject.operations]

    def measure(self, operation, say):
        taking_part = self._taking_part(operation)
        for connections in CONNECTIONS:
            for _ in range(self.rounds):
                for subject in taking_part:
                    sample = self._checked(subject, operation, connections, self.seconds)
                    self.samples[operation, connections, subject.name].append(sample)
            costs = (
                f"{subject.name} {self.cost(operation, connections, subject.name) * 1e6:.0f}" for subject in taking_part
            )
            say(f"{operation}, {connections} connections, µs of processor time a request: {', '.join(costs)}")

    @staticmethod
    def _checked(subject, operation, connections, seconds):
        sample = subject.measure(operation, connections, seconds)
        if sample.failures or not sample.answers:
            raise Trouble(f"{subject.name} failed {sample.failures} of {sample.answers} times to {operation}")
        return sample

    def cost(self, operation, connections, subject):
        """The median of what a request cost, or None where it was not measured."""
        samples = self.samples.get((operation, connections, subject))
        return statistics.median(it.cost for it in samples) if samples else None

    def ratio(self, operation, connections, subject, reference):
        """The subject's capacity as a part of the reference's: the processors are the same."""
        own = self.cost(operation, connections, subject)
        other = self.cost(operation, connections, reference)
        return other / own if own and other else None

    def part(self, operation, connections, subject, part):
        """The median of what a request cost in one kind of process."""
        samples = self.samples[operation, connections, subject]
        return statistics.median(it.cpu.get(part, 0) / it.answers for it in samples)

    def latency(self, operation, connections, subject):
        samples = self.samples.get((operation, connections, subject))
        if not samples:
            return None
        return tuple(statistics.median(getattr(it, name) for it in samples) for name in ("p50", "p99"))
