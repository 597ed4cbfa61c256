"""Makes the JDK's start-up caches in the background, after the first start of a new build.

A JVM writes its cache when it ends, from what it has done until then. So that neither the first
start nor the first stop takes longer, a second copy of each part lives a short life of its own:
with its own broker, its own databases, which are dropped, and the lowest priority.
"""

import asyncio
import os
import shutil

from . import health, wire
from .home import Home
from .jars import SERVICES
from .keeper import Keeper

PATIENCE = 300
BROKER = "kafka"


class Training:
    """One training of all parts that have no start-up cache yet."""

    def __init__(self, plan):
        self.plan = plan
        self.home = Home(plan.home.run / "training")
        self.keepers = []

    @staticmethod
    def is_wanted(plan):
        """Not beside a database that is someone else's, and not when switched off, as measurements do."""
        return not plan.external and os.environ.get("GONGHUI_AOT") != "off"

    async def run(self):
        """Can be cancelled at any moment; nothing of it is left then."""
        try:
            shutil.rmtree(self.home.data, ignore_errors=True)
            self.home.prepare()
            await self._train_all()
        finally:
            for keeper in self.keepers:
                keeper.stopping = True
                keeper.kill()
            await self._drop_databases()
            shutil.rmtree(self.home.data, ignore_errors=True)

    async def _train_all(self):
        parts = [part for part in self.plan.for_training(self.home).parts() if part.command]
        pupils = [part for part in parts if part.records and part.name != BROKER]
        broker = next(part for part in parts if part.name == BROKER)
        if not pupils and not broker.records:
            return
        async with _Life(self._keeper(broker)) as healthy:
            for part in pupils if healthy else []:
                async with _Life(self._keeper(part)):
                    await self._exercise(part)

    def _keeper(self, part):
        part.command = ["nice", "-n", "19", *part.command]
        keeper = Keeper(part, self.home.log(part.name), _say_what_failed)
        self.keepers.append(keeper)
        return keeper

    @staticmethod
    async def _exercise(part):
        """A request or two, so that what answers them is in the cache too."""
        if part.name in (*SERVICES, "gateway"):
            port = int(part.address.rsplit(":", 1)[1])
            await health.answers(health.http_ready(port, "/v3/api-docs"))

    async def _drop_databases(self):
        host, port = "127.0.0.1", self.plan.ports["mongod"]
        for name in SERVICES:
            database = f"training_gonghui_{name.rsplit('-', 1)[0]}"
            await health.answers(wire.command(host, port, {"dropDatabase": 1}, database))


class _Life:
    """From the start of a part until it has ended and written its cache."""

    def __init__(self, keeper):
        self.keeper = keeper

    async def __aenter__(self):
        self.task = asyncio.ensure_future(self.keeper.keep([]))
        ready = asyncio.ensure_future(self.keeper.was_ready.wait())
        await asyncio.wait({self.task, ready}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        return self.keeper.was_ready.is_set()

    async def __aexit__(self, kind, value, trace):
        self.keeper.stopping = True
        if kind is None:
            await self.keeper.stop()
        else:
            self.keeper.kill()
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


def _say_what_failed(keeper, words):
    if keeper.state == "failed":
        print(f"no start-up cache for {keeper.part.name}: it {words}", flush=True)
