import asyncio
import contextlib
import io
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from .. import health, machine
from ..home import Home
from ..parts import Part
from ..training import Training

FAKE = str(Path(__file__).with_name("fake_part.py"))


class FakePlan:
    """Three parts, of which some write a start-up cache when they end."""

    external = None

    def __init__(self, home, options=()):
        self.home = home
        self.options = list(options)
        self.ports = machine.choose_ports(["mongod", "kafka", "issuer", "gateway"], {})
        self.caches = {name: home.data / f"{name}.aot" for name in ("kafka", "issuer", "gateway")}

    def for_training(self, home):
        return SimpleNamespace(parts=lambda: [self.part(name) for name in self.caches])

    def part(self, name):
        port = self.ports[name]
        part = Part(name, f"http://127.0.0.1:{port}", lambda: health.http_ready(port))
        part.records = None if self.caches[name].exists() else self.caches[name]
        diary = part.unfinished_record if part.records else self.home.data / "diary"
        part.command = [sys.executable, FAKE, str(port), "--name", name, "--diary", str(diary)]
        part.command += self.options if name == "issuer" else []
        return part


class TrainingTest(unittest.TestCase):
    def setUp(self):
        self.home = Home(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.addCleanup(shutil.rmtree, self.home.data)

    def train(self, plan):
        training, words = Training(plan), io.StringIO()
        with contextlib.redirect_stdout(words):
            asyncio.run(training.run())
        self.assert_nothing_is_left(training)
        return words.getvalue()

    def assert_nothing_is_left(self, training):
        self.assertFalse([keeper for keeper in training.keepers if keeper.pid])
        self.assertFalse(training.home.data.exists())

    def made(self, plan):
        return sorted(name for name, cache in plan.caches.items() if cache.exists())

    def test_each_part_lives_once_and_leaves_its_cache(self):
        plan = FakePlan(self.home)
        self.assertEqual("", self.train(plan))
        self.assertEqual(["gateway", "issuer", "kafka"], self.made(plan))

    def test_only_missing_caches_are_made(self):
        plan = FakePlan(self.home)
        plan.caches["gateway"].write_text("old")
        self.train(plan)
        self.assertEqual("old", plan.caches["gateway"].read_text())
        self.assertEqual(["gateway", "issuer", "kafka"], self.made(plan))

    def test_with_all_caches_there_nothing_is_started(self):
        plan = FakePlan(self.home)
        for cache in plan.caches.values():
            cache.write_text("old")
        training = Training(plan)
        asyncio.run(training.run())
        self.assertEqual([], training.keepers)

    def test_a_part_that_fails_is_named_and_the_others_have_their_turn(self):
        plan = FakePlan(self.home, ["--dies"])
        self.assertIn("no start-up cache for issuer", self.train(plan))
        self.assertEqual(["gateway", "kafka"], self.made(plan))

    def test_cancelled_it_leaves_neither_processes_nor_half_a_cache(self):
        plan = FakePlan(self.home)
        training = Training(plan)

        async def run_and_cancel():
            task = asyncio.ensure_future(training.run())
            while len([keeper for keeper in training.keepers if keeper.pid]) < 2:
                await asyncio.sleep(0.01)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        asyncio.run(run_and_cancel())
        for keeper in training.keepers:
            keeper.process.wait()
        self.assert_nothing_is_left(training)
        self.assertEqual([], self.made(plan))

    def test_it_can_be_switched_off_and_keeps_away_from_a_given_database(self):
        plan = FakePlan(self.home)
        with mock.patch.dict(os.environ, {"GONGHUI_AOT": "off"}):
            self.assertFalse(Training.is_wanted(plan))
        with mock.patch.dict(os.environ, {"GONGHUI_AOT": ""}):
            self.assertTrue(Training.is_wanted(plan))
            plan.external = "mongodb://db.example"
            self.assertFalse(Training.is_wanted(plan))
