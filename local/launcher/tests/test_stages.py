"""The proofs of the stage system, of which one runs beside another."""

import contextlib
import io
import os
import sys
import unittest

from .. import proofs, stages


class FakeScratch:
    """Takes the command of each step for a program that passes or fails."""

    environment = dict(os.environ)

    def __init__(self, failing=()):
        self.failing = failing
        self.stepped = []

    def command(self, *arguments):
        self.stepped.append(arguments[-1])
        return [sys.executable, "-c", f"raise SystemExit({int(arguments[-1] in self.failing)})"]

    def gonghui(self, *arguments):
        self.stepped.append(arguments[-1])
        return arguments[-1] not in self.failing


class ProofsTest(unittest.TestCase):
    def run_all(self, scratch):
        with contextlib.redirect_stdout(io.StringIO()):
            return all([stages._proof(scratch, it) for it in proofs.proofs() if it != stages.BESIDE_ACCESS])

    def test_each_proof_runs_once(self):
        scratch = FakeScratch()
        self.assertTrue(self.run_all(scratch))
        self.assertEqual(sorted(scratch.stepped), sorted(proofs.proofs()))

    def test_each_that_fails_fails_the_stage(self):
        for name in proofs.proofs():
            with self.subTest(name):
                self.assertFalse(self.run_all(FakeScratch((name,))))


if __name__ == "__main__":
    unittest.main()
