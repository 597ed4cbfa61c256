import contextlib
import io
import json
import os
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from .. import doctor, machine
from ..main import main
from .test_machine import listener


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.data = tempfile.mkdtemp(prefix="gonghui-test-")
        self.addCleanup(shutil.rmtree, self.data)

    def gonghui(self, *arguments):
        """Exit code, output and complaints of a command."""
        out, complaints = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complaints):
            code = main([*arguments, "--data", self.data])
        return code, out.getvalue(), complaints.getvalue()

    def test_nothing_running_is_a_failure_that_names_the_next_command(self):
        for command in (["status"], ["token", "worker"], ["demo"]):
            with self.subTest(command):
                code, _, complaint = self.gonghui(*command)
                self.assertEqual(1, code)
                self.assertIn("./gonghui up", complaint)

    def test_scripts_get_json_also_when_nothing_is_running(self):
        code, out, _ = self.gonghui("status", "--json")
        self.assertEqual(1, code)
        self.assertFalse(json.loads(out)["running"])

    def test_a_command_that_there_is_not_is_answered_with_those_for_people(self):
        complaints = io.StringIO()
        with contextlib.redirect_stderr(complaints), self.assertRaises(SystemExit):
            main(["bogus"])
        self.assertIn("status", complaints.getvalue())
        self.assertNotIn("supervise", complaints.getvalue())

    def test_a_port_from_the_environment_that_is_none_is_refused_by_every_command(self):
        with mock.patch.dict(os.environ, {"GONGHUI_PORT": "foo"}):
            code, _, complaint = self.gonghui("status")
        self.assertEqual(1, code)
        self.assertIn("foo is not a port number", complaint)

    def test_stopping_what_does_not_run_is_no_failure(self):
        code, out, _ = self.gonghui("down")
        self.assertEqual(0, code)
        self.assertIn("not running", out)

    def test_a_port_in_use_fails_before_anything_is_built_or_started(self):
        busy, port = listener()
        with busy:
            code, _, complaint = self.gonghui("up", "-d", "--port", str(port))
        self.assertEqual(1, code)
        self.assertIn(f"Port {port} is in use", complaint)
        self.assertEqual(0, self.gonghui("down")[0])

    def test_an_impossible_port_is_refused(self):
        code, _, complaint = self.gonghui("up", "--port", "70000")
        self.assertEqual(1, code)
        self.assertIn("70000 is not a port number", complaint)

    def test_logs_of_an_unknown_part_are_refused(self):
        self.assertEqual(1, self.gonghui("logs", "nobody")[0])

    def test_logs_show_the_end_of_each(self):
        logs = Path(self.data, "logs")
        logs.mkdir()
        (logs / "kafka.log").write_text("one\ntwo\n")
        (logs / "mongod.log").write_text("three\n")
        self.assertEqual("one\ntwo\n", self.gonghui("logs", "kafka")[1])
        self.assertEqual("kafka | one\nkafka | two\nmongod | three\n", self.gonghui("logs")[1])

    def test_an_unknown_stage_is_refused_with_the_known_ones(self):
        code, _, complaint = self.gonghui("test", "--stage", "nothing")
        self.assertEqual(1, code)
        self.assertIn("launcher, format, api, java", complaint)

    def test_what_only_the_tests_need_is_named_and_not_held_against_the_machine(self):
        known = doctor.shutil.which
        doctor.shutil.which = lambda name: None if name == "go" else known(name)
        try:
            _, out, _ = self.gonghui("doctor")
        finally:
            doctor.shutil.which = known
        self.assertRegex(out, "✓ Go .*only ./gonghui test needs it: apt-get install golang")

    def test_doctor_fails_when_something_is_missing(self):
        known, machine.find_jdk = machine.find_jdk, lambda: None
        try:
            code, out, _ = self.gonghui("doctor")
        finally:
            machine.find_jdk = known
        self.assertEqual(1, code)
        self.assertRegex(out, "✗ JDK .*apt-get install")
