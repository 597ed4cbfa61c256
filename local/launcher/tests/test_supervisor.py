import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from .. import machine
from ..home import Home

LOCAL = Path(__file__).resolve().parents[2]


def until(condition, what, patience=20):
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience} s in vain until {what}")
        time.sleep(0.02)


def listens(port):
    with socket.socket() as it:
        return it.connect_ex(("127.0.0.1", port)) == 0


class SupervisorTest(unittest.TestCase):
    def setUp(self):
        self.home = Home(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.ports = list(machine.choose_ports("abcd", {}).values())
        self.copies = []

    def tearDown(self):
        for copy in self.copies:
            copy.kill()
            copy.wait()
            copy.stdout.close()
        until(lambda: not self.alive(), "no process is left")
        shutil.rmtree(self.home.data)

    def start(self, *specs):
        specs = [{"port": port, **spec} for port, spec in zip(self.ports, specs)]
        copy = subprocess.Popen(
            [sys.executable, "-m", "launcher.tests.fake_copy", str(self.home.data), json.dumps(specs)],
            cwd=LOCAL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.copies.append(copy)
        return copy

    def start_healthy(self, *specs):
        copy = self.start(*specs)
        until(lambda: self.phase() == "running", "everything is healthy")
        return copy

    def phase(self):
        return (self.home.state() or {}).get("phase")

    def part(self, name):
        return next(part for part in self.home.last_state()["parts"] if part["name"] == name)

    def alive(self):
        parts = (self.home.last_state() or {"parts": []})["parts"]
        return [part["pid"] for part in parts if part["pid"] and machine.is_alive(part["pid"])]

    def test_a_part_starts_after_those_that_it_needs(self):
        copy = self.start_healthy({"name": "service", "needs": ["base"]}, {"name": "base"})
        copy.terminate()
        words = copy.communicate()[0]
        self.assertLess(words.index("base is healthy"), words.index("service is starting"))

    def test_a_killed_part_is_reported_and_comes_back_at_the_same_address(self):
        copy = self.start_healthy({"name": "service"})
        before = self.part("service")
        os.kill(before["pid"], signal.SIGKILL)
        until(lambda: self.part("service")["restarts"] == 1, "the restart is counted")
        until(lambda: self.part("service")["health"] == "healthy", "it is healthy again")
        after = self.part("service")
        self.assertNotEqual(before["pid"], after["pid"])
        self.assertEqual(before["address"], after["address"])
        copy.terminate()
        self.assertIn("service has died (signal 9, SIGKILL)", copy.communicate()[0])

    def test_the_last_to_be_started_is_the_first_to_be_stopped(self):
        copy = self.start_healthy(
            {"name": "base"}, {"name": "gateway", "stage": 2}, {"name": "service", "stage": 1}
        )
        pids = self.alive()
        copy.terminate()
        copy.communicate()
        self.assertEqual(0, copy.returncode)
        self.assertEqual("gateway\nservice\nbase\n", (self.home.data / "diary").read_text())
        self.assertEqual(3, len(pids))
        self.assertFalse([pid for pid in pids if machine.is_alive(pid)])

    def test_when_the_supervisor_is_killed_its_parts_die_and_it_can_be_started_again(self):
        copy = self.start_healthy({"name": "base"}, {"name": "service"})
        pids = self.alive()
        copy.kill()
        copy.communicate()
        until(lambda: not [pid for pid in pids if machine.is_alive(pid)], "the parts are dead")
        self.assertIsNone(self.home.holder())
        self.start_healthy({"name": "base"}, {"name": "service"})

    def test_a_part_that_cannot_start_stops_everything_and_fails(self):
        copy = self.start({"name": "base"}, {"name": "broken", "options": ["--dies"]})
        words = copy.communicate(timeout=30)[0]
        self.assertEqual(1, copy.returncode)
        self.assertIn("broken has died (exit code 7) 3 times before it was healthy", words)
        self.assertEqual("failed", self.part("broken")["health"])
        self.assertFalse(self.alive())

    def test_a_part_that_will_not_stop_is_killed(self):
        copy = self.start_healthy({"name": "deaf", "options": ["--deaf"]})
        copy.terminate()
        self.assertIn("deaf did not stop within 1 s and is killed", copy.communicate(timeout=20)[0])
        self.assertFalse(self.alive())

    def test_interrupted_while_it_starts_it_is_soon_gone_and_says_that_nothing_came_up(self):
        copy = self.start({"name": "base"}, {"name": "slow", "options": ["--deaf", "--unready"]})
        until(lambda: self.phase() and self.part("base")["health"] == "healthy", "the other is healthy")
        # before it is deaf it would stop as it is asked to
        until(lambda: listens(self.ports[1]), "the slow one is deaf")
        copy.send_signal(signal.SIGINT)
        self.assertIn("slow did not stop within 0.5 s and is killed", copy.communicate(timeout=20)[0])
        self.assertEqual(130, copy.returncode)
        self.assertEqual("base\n", (self.home.data / "diary").read_text())
        self.assertFalse(self.alive())

    def test_asked_twice_to_stop_it_kills_at_once(self):
        copy = self.start_healthy({"name": "deaf", "options": ["--deaf"]})
        copy.send_signal(signal.SIGINT)
        until(lambda: self.part("deaf")["health"] == "stopping", "it is stopping")
        copy.send_signal(signal.SIGINT)
        self.assertNotIn("did not stop within", copy.communicate(timeout=20)[0])
        self.assertFalse(self.alive())

    def test_started_twice_it_says_so_and_leaves_the_first_alone(self):
        first = self.start_healthy({"name": "base"})
        second = self.start({"name": "base"})
        words = second.communicate(timeout=20)[0]
        self.assertEqual(1, second.returncode)
        self.assertIn("already running", words)
        self.assertIn("--data DIR", words)
        self.assertIsNone(first.poll())
        self.assertEqual("running", self.phase())


if __name__ == "__main__":
    unittest.main()
