import os
import shutil
import stat
import tempfile
import unittest

from ..home import Home, read_json
from ..trouble import Trouble


class HomeTest(unittest.TestCase):
    def setUp(self):
        self.home = Home(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.addCleanup(shutil.rmtree, self.home.data)
        self.home.prepare()

    def test_keys_are_made_once_and_only_their_owner_reads_them(self):
        keys = self.home.keys()
        self.assertEqual(keys, Home(self.home.data).keys())
        self.assertEqual({"FIELD", "INDEX", "CURSOR", "AUDIT"}, set(keys))
        self.assertEqual(4, len(set(keys.values())))
        self.assertEqual(0o600, stat.S_IMODE(os.stat(self.home.data / "keys.json").st_mode))

    def test_two_folders_have_different_keys(self):
        other = Home(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.addCleanup(shutil.rmtree, other.data)
        self.assertNotEqual(self.home.keys(), other.keys())

    def test_only_one_can_hold_a_folder_and_the_other_learns_who(self):
        lock = self.home.lock()
        self.assertEqual(os.getpid(), self.home.holder())
        with self.assertRaisesRegex(Trouble, f"already running.*process {os.getpid()}.*--port N"):
            Home(self.home.data).lock()
        os.close(lock)
        self.assertIsNone(self.home.holder())

    def test_the_state_of_a_supervisor_that_is_gone_counts_for_nothing(self):
        lock = self.home.lock()
        self.home.write_state({"phase": "running"})
        self.assertEqual({"phase": "running"}, self.home.state())
        os.close(lock)
        self.assertIsNone(self.home.state())

    def test_a_folder_that_cannot_be_made_is_named_with_the_way_out(self):
        blocked = self.home.data / "file"
        blocked.write_text("")
        with self.assertRaisesRegex(Trouble, "--data DIR"):
            Home(blocked / "data").prepare()

    def test_a_damaged_file_is_as_good_as_none(self):
        path = self.home.data / "ports.json"
        path.write_text("{")
        self.assertEqual({}, read_json(path, {}))
