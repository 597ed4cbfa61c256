"""The failed tests are told by name, whatever else was printed after them."""

import os
import tempfile
import unittest
from pathlib import Path

from launcher.failures import failed

REPORT = """<testsuite>
  <testcase name="passes" classname="org.gonghui.ATest"/>
  <testcase name="fails" classname="org.gonghui.ATest"><failure message="expected 1&#10;but was 2" type="E"/></testcase>
  <testcase name="breaks" classname="org.gonghui.ATest"><error type="java.lang.IllegalStateException"/></testcase>
</testsuite>"""


class FailuresTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def report(self, text, name="TEST-a.xml"):
        folder = self.root / "member-service" / "target" / "surefire-reports"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        return folder / name

    def test_names_failures_and_errors_with_their_first_words(self):
        self.report(REPORT)
        self.assertEqual(
            failed(self.root),
            [
                "member-service: ATest.fails: expected 1 but was 2",
                "member-service: ATest.breaks: java.lang.IllegalStateException",
            ],
        )

    def test_leaves_reports_of_earlier_runs_out(self):
        os.utime(self.report(REPORT), (1, 1))
        self.assertEqual(failed(self.root, since=2), [])

    def test_tells_of_a_report_that_a_killed_machine_left_half(self):
        self.report(REPORT[:80])
        self.assertEqual(failed(self.root), ["member-service: TEST-a.xml was not written to its end"])
