"""Keeps one part running: starts it, waits until it is healthy, starts it again when it dies."""

import asyncio
import os
import time

from . import child, health

TICK = 0.05
PATIENCE = 180
STOP_PATIENCE = 25
# what was never healthy has served nobody, and all that it may have stored outlives a kill
NEWCOMER_PATIENCE = 3
RECORDING_PATIENCE = 180
GIVE_UP_AFTER = 3
LONGEST_PAUSE = 10
LOG_LIMIT = 20 << 20


class Keeper:
    """The state of a part is waiting, starting, healthy, restarting, failed, stopping or stopped."""

    def __init__(self, part, log, changed):
        self.part = part
        self.log = log
        self.state = "waiting"
        self.process = None
        self.since = time.time()
        self.restarts = 0
        self.failures = 0
        self.stopping = False
        self.was_ready = asyncio.Event()
        self._changed = changed

    @property
    def pid(self):
        return self.process.pid if self.process and self.process.poll() is None else None

    def _enter(self, state, words=None):
        self.state = state
        self.since = time.time()
        self._changed(self, words)

    async def keep(self, needs):
        """Runs until the part is stopped, or has failed before it ever was healthy."""
        for need in needs:
            await need.was_ready.wait()
        while not self.stopping and self.state != "failed":
            await self._live_once()

    async def _live_once(self):
        born = time.monotonic()
        if self.part.command:
            self._tidy_up()
            self.process = child.start(self.part, self.log)
        self._enter("starting")
        await self._until_healthy(born)
        while not self._dead():
            await asyncio.sleep(TICK)
        if not self.stopping:
            await self._recover(born)

    async def _until_healthy(self, born):
        while not self._dead() and not self.stopping:
            if await health.answers(self.part.ready()):
                self.failures = 0
                self._enter("healthy")
                self.was_ready.set()
                return
            if not self.was_ready.is_set() and time.monotonic() - born > PATIENCE:
                self._enter("failed", f"was not healthy after {PATIENCE} s")
                return
            await asyncio.sleep(TICK)

    def _dead(self):
        if not self.part.command:
            return self.stopping or self.state == "failed"
        return self.process.poll() is not None or self.state == "failed"

    async def _recover(self, born):
        """A part that had been healthy is always started again; a newcomer has a few trials."""
        if self.state == "failed":
            return
        how = f"has died ({child.words_for(self.process.returncode)})"
        self.failures += 1
        if not self.was_ready.is_set() and self.failures >= GIVE_UP_AFTER:
            self._enter("failed", f"{how} {self.failures} times before it was healthy")
            return
        pause = 0 if self.failures == 1 else min(2.0 ** (self.failures - 2), LONGEST_PAUSE)
        self.restarts += 1
        self._enter("restarting", f"{how} and is started again" + (f" in {pause:g} s" if pause else ""))
        end = time.monotonic() + pause
        while time.monotonic() < end and not self.stopping:
            await asyncio.sleep(TICK)

    async def stop(self):
        """Asks the process to end and waits; one that does not is killed."""
        self.stopping = True
        if self.pid:
            patience = self._stop_patience()
            self._enter("stopping")
            self.process.terminate()
            if not await self._gone_within(patience):
                self._enter("stopping", f"did not stop within {patience} s and is killed")
                self.kill()
                await self._gone_within(5)
            else:
                self._keep_record()
        self._enter("stopped")

    def _stop_patience(self):
        if not self.was_ready.is_set():
            return NEWCOMER_PATIENCE
        return RECORDING_PATIENCE if self.part.records else STOP_PATIENCE

    async def _gone_within(self, seconds):
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            await asyncio.sleep(TICK)
        return self.process.poll() is not None

    def kill(self):
        if self.pid:
            self.process.kill()

    def _keep_record(self):
        """The JVM has written its start-up cache while it ended; later starts use it."""
        if self.part.records and self.was_ready.is_set() and self.part.unfinished_record.exists():
            os.replace(self.part.unfinished_record, self.part.records)

    def _tidy_up(self):
        if self.part.records:
            self.part.unfinished_record.unlink(missing_ok=True)
            self.part.forget_unfinished_records()
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            os.replace(self.log, self.log.with_suffix(".log.1"))

    def snapshot(self):
        return {
            "name": self.part.name,
            "address": self.part.address,
            "pid": self.pid,
            "health": self.state,
            "restarts": self.restarts,
            "since": round(self.since, 3),
            "log": str(self.log) if self.part.command else None,
        }
