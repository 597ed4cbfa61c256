"""Commands that run beside others."""

import contextlib
import io
import sys
import unittest

from ..beside import Beside


class BesideTest(unittest.TestCase):
    def test_what_runs_beside_is_waited_for_and_what_it_says_is_shown(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            with Beside([sys.executable, "-c", "print('three found')"]) as beside:
                pass
        self.assertTrue(beside.passed())
        self.assertIn("three found", said.getvalue())

    def test_what_fails_beside_has_not_passed(self):
        with contextlib.redirect_stdout(io.StringIO()):
            with Beside([sys.executable, "-c", "raise SystemExit(3)"]) as beside:
                pass
        self.assertFalse(beside.passed())

    def test_what_runs_beside_ends_with_what_it_runs_beside(self):
        with contextlib.redirect_stdout(io.StringIO()), self.assertRaises(ZeroDivisionError):
            with Beside([sys.executable, "-c", "import time; time.sleep(60)"]) as beside:
                1 / 0
        self.assertFalse(beside.passed())


if __name__ == "__main__":
    unittest.main()
