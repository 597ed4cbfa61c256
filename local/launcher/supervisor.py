"""Starts all parts in the order of their needs, keeps them running, and stops them in reverse."""

import asyncio
import os
import signal
import time

from .keeper import Keeper

# asked to stop before all was healthy: nothing came up, as a shell says of a command ended by Ctrl-C
INTERRUPTED = 130


class Supervisor:
    """Runs in the foreground of a terminal, or alone in the background; tells an observer what happens."""

    def __init__(self, parts, home, gateway, observer, training=None):
        self.home = home
        self.gateway = gateway
        self.observer = observer
        self.phase = "starting"
        self.started = time.time()
        self.healthy_after = None
        self.keepers = [Keeper(part, home.log(part.name), self._changed) for part in parts]
        self._stop_asked = asyncio.Event()
        self._asked = 0
        self._training = training

    async def run(self) -> int:
        """Returns when everything has stopped, with the exit code: of who was interrupted, INTERRUPTED."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._on_signal)
        self._changed(None, None)
        tasks = [asyncio.ensure_future(keeper.keep(self._needs(keeper))) for keeper in self.keepers]
        watch = asyncio.ensure_future(self._watch())
        await self._stop_asked.wait()
        watch.cancel()
        await asyncio.gather(watch, return_exceptions=True)
        await self._stop()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._changed(None, None)
        if self._failed():
            return 1
        return 0 if self.healthy_after else INTERRUPTED

    def _needs(self, keeper):
        return [other for other in self.keepers if other.part.name in keeper.part.needs]

    async def _watch(self):
        """Gives up when a part has failed; else announces that all is healthy, and trains for next time."""
        for keeper in self.keepers:
            while not keeper.was_ready.is_set():
                if self._failed():
                    self._stop_asked.set()
                    return
                await asyncio.sleep(0.02)
                self.observer.tick(self)
        self.phase = "running"
        self.healthy_after = time.time() - self.started
        self._changed(None, None)
        self.observer.all_healthy(self)
        if self._training:
            await self._training.run()

    def _failed(self):
        return any(keeper.state == "failed" for keeper in self.keepers)

    def _on_signal(self):
        self._asked += 1
        self._stop_asked.set()
        if self._asked > 1:
            for keeper in self.keepers:
                keeper.kill()

    async def _stop(self):
        self.phase = "failed" if self._failed() else "stopping"
        failed = [keeper for keeper in self.keepers if keeper.state == "failed"]
        self.observer.stopping(self, failed)
        for keeper in self.keepers:
            keeper.stopping = True
        for stage in sorted({keeper.part.stage for keeper in self.keepers}, reverse=True):
            group = [keeper for keeper in self.keepers if keeper.part.stage == stage]
            await asyncio.gather(*(self._stop_one(keeper) for keeper in group))

    @staticmethod
    async def _stop_one(keeper):
        if keeper.state == "failed":
            keeper.kill()
        else:
            await keeper.stop()

    def _changed(self, keeper, words):
        self.home.write_state(self.snapshot())
        self.observer.changed(self, keeper, words)

    def snapshot(self):
        return {
            "phase": self.phase,
            "supervisor": os.getpid(),
            "data": str(self.home.data),
            "gateway": self.gateway,
            "started": round(self.started, 3),
            "healthyAfter": self.healthy_after and round(self.healthy_after, 2),
            "parts": [keeper.snapshot() for keeper in self.keepers],
        }
