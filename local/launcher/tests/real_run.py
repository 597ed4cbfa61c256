"""The real processes, from built jars: started, killed, restarted, stopped and started again.

In the data folder and on the port of GONGHUI_DATA and GONGHUI_PORT, where all is left running.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import unittest
import urllib.request
from pathlib import Path

from .. import machine, wire
from ..home import ROOT, Home
from .test_supervisor import until

STORES = ("mongod", "kafka")
BESIDE = ("issuer", "authority", "sms")
APPLICATIONS = ("org-service", "member-service", "services-service", "rights-service", "gateway")
NAMES = [*STORES, *BESIDE, *APPLICATIONS]
MEMORY_LIMIT = 2 << 30


class RealRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = Home(None)
        if cls.gonghui("up", "-d").returncode:
            raise AssertionError("it did not start")

    @classmethod
    def gonghui(cls, *arguments, capture=False):
        output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT} if capture else {}
        return subprocess.run([sys.executable, str(ROOT / "gonghui"), *arguments], text=True, **output)

    def status(self):
        return json.loads(self.gonghui("status", "--json", capture=True).stdout)

    def part(self, name):
        return next(part for part in self.status()["parts"] if part["name"] == name)

    def mongo(self, document):
        host, port = self.part("mongod")["address"].split("://")[1].split(":")
        return asyncio.run(wire.command(host, int(port), document))

    def signing_keys(self):
        with urllib.request.urlopen(self.part("issuer")["address"] + "/oauth2/jwks") as answer:
            return json.load(answer)

    def test_1_everything_is_healthy_and_within_its_memory(self):
        status = self.status()
        self.assertEqual(NAMES, [part["name"] for part in status["parts"]])
        self.assertTrue(status["healthy"])
        self.assertTrue(status["gateway"].endswith(f":{os.environ['GONGHUI_PORT']}"))
        self.assertLess(status["memory"], MEMORY_LIMIT)

    def test_2_accounts_and_partners_get_tokens_and_strangers_do_not(self):
        for account in ("worker", "officer-rights", "partner"):
            answer = self.gonghui("token", account, capture=True)
            self.assertEqual((0, 3), (answer.returncode, len(answer.stdout.split("."))), answer.stdout)
        stranger = self.gonghui("token", "nobody", capture=True)
        self.assertEqual(1, stranger.returncode)
        self.assertIn("officer-rights", stranger.stdout)

    def test_3_started_twice_is_refused(self):
        again = self.gonghui("up", "-d", capture=True)
        self.assertEqual(1, again.returncode)
        self.assertIn(f"already running at http://127.0.0.1:{os.environ['GONGHUI_PORT']}", again.stdout)

    def test_4_whatever_is_killed_comes_back(self):
        for names in (*((name,) for name in STORES), (*BESIDE, *APPLICATIONS)):
            with self.subTest(names):
                before = {name: self.part(name) for name in names}
                for part in before.values():
                    os.kill(part["pid"], signal.SIGKILL)
                for name, part in before.items():
                    until(lambda: self.part(name)["restarts"] > part["restarts"], f"{name} is restarted")
                    until(lambda: self.part(name)["health"] == "healthy", f"{name} is healthy", 90)
                    self.assertEqual(part["address"], self.part(name)["address"])
        until(lambda: self.status()["healthy"], "everything is healthy", 60)

    def test_5_data_survives_down_and_up_and_nothing_is_left_running(self):
        keys = self.signing_keys()
        mark = {"insert": "mark", "documents": [{"_id": "here"}], "writeConcern": {"w": "majority"}}
        self.assertEqual(1, self.mongo(mark)["n"])
        pids = [part["pid"] for part in self.status()["parts"]]

        self.assertEqual(0, self.gonghui("down").returncode)

        self.assertFalse([pid for pid in pids if machine.is_alive(pid)])
        self.assertEqual(1, self.gonghui("status", capture=True).returncode)
        self.assertEqual(0, self.gonghui("up", "-d").returncode)
        self.assertEqual(keys, self.signing_keys())
        self.assertEqual(1, self.mongo({"count": "mark"})["n"])

    def test_6_a_killed_supervisor_takes_all_with_it_and_up_recovers(self):
        status = self.status()
        os.kill(status["supervisor"], signal.SIGKILL)
        pids = [part["pid"] for part in status["parts"]]
        until(lambda: not [pid for pid in pids if machine.is_alive(pid)], "the parts are dead")
        self.assertEqual(0, self.gonghui("up", "-d").returncode)
        self.assertTrue(self.status()["healthy"])

    def test_7_no_secret_key_is_in_a_log(self):
        words = "".join(path.read_text(errors="replace") for path in Path(self.home.logs).glob("*"))
        for key in self.home.keys().values():
            self.assertNotIn(key, words)


if __name__ == "__main__":
    unittest.main(failfast=True)
