import os
import socket
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from .. import machine
from ..trouble import Trouble


def listener():
    busy = socket.socket()
    busy.bind(("127.0.0.1", 0))
    busy.listen(1)
    return busy, busy.getsockname()[1]


def fake_jdk(folder, version):
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "javac").touch()
    (folder / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')


class MachineTest(unittest.TestCase):
    def test_a_port_in_use_is_named_with_its_owner_and_the_option_to_change_it(self):
        busy, port = listener()
        with busy, self.assertRaises(Trouble) as trouble:
            machine.require_port(port)
        words = str(trouble.exception)
        self.assertIn(f"Port {port} is in use", words)
        self.assertIn("--port N", words)
        if Path("/proc/net/tcp").exists():
            self.assertIn(f"by process {os.getpid()}", words)

    def test_a_free_port_is_accepted(self):
        busy, port = listener()
        busy.close()
        machine.require_port(port)

    def test_a_port_is_kept_from_start_to_start_unless_another_program_has_taken_it(self):
        first = machine.choose_ports(["a", "b"], {})
        self.assertEqual(first, machine.choose_ports(["a", "b"], first))
        busy, port = listener()
        with busy:
            moved = machine.choose_ports(["a", "b"], {"a": port, "b": first["b"]})
        self.assertNotEqual(port, moved["a"])
        self.assertEqual(first["b"], moved["b"])

    def test_no_two_parts_get_the_same_port(self):
        ports = machine.choose_ports(range(200), dict.fromkeys(range(200), 20001))
        self.assertEqual(200, len(set(ports.values())))

    def test_a_jdk_25_is_told_from_another_and_from_a_mere_runtime(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            fake_jdk(folder / "a-17", "17.0.15")
            fake_jdk(folder / "b-25", "25.0.1")
            fake_jdk(folder / "0-25-runtime", "25")
            (folder / "0-25-runtime" / "bin" / "javac").unlink()
            with mock.patch.object(machine, "_jdk_candidates", lambda: sorted(folder.glob("*"))):
                self.assertEqual(folder / "b-25", machine.jdk())

    def test_without_a_jdk_it_says_how_to_get_one(self):
        with mock.patch.object(machine, "_jdk_candidates", lambda: []):
            with self.assertRaisesRegex(Trouble, "JDK 25.*apt-get install"):
                machine.jdk()

    def test_memory_of_a_process_is_known_on_linux(self):
        if Path("/proc/self/statm").exists():
            taken = machine.memory(os.getpid())
            self.assertGreater(taken, 1 << 20)
            self.assertLessEqual(taken, machine.resident_memory(os.getpid()))
            self.assertEqual(0, machine.memory(1 << 30))
            self.assertGreater(machine.resident_memory(os.getpid()), 1 << 20)
        self.assertEqual(0, machine.resident_memory(1 << 30))
