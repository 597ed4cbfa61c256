import asyncio
import struct
import unittest

from .. import replica, wire


class WireTest(unittest.TestCase):
    def test_what_is_encoded_is_decoded(self):
        document = {"a": 1, "b": "工会", "c": True, "d": [1, "x", {"y": 2.5}], "e": {"f": False}}
        self.assertEqual(document, wire.decode(wire.encode(document)))

    def test_kinds_that_nobody_asks_for_are_passed_over(self):
        elements = b"\x07_id\0" + b"x" * 12 + b"\x05h\0" + struct.pack("<iB", 3, 0) + b"abc"
        elements += b"\x0an\0" + b"\x11t\0" + b"t" * 8 + b"\x10ok\0" + struct.pack("<i", 1)
        data = struct.pack("<i", len(elements) + 5) + elements + b"\0"
        self.assertEqual(1, wire.decode(data)["ok"])


class FakeServer:
    """Answers commands as a mongod in one of the states of its life does."""

    def __init__(self, status):
        self.status = status
        self.asked = []

    async def command(self, host, port, document):
        name = next(iter(document))
        self.asked.append(document)
        if name == "hello":
            return {"isWritablePrimary": any("replSet" in next(iter(it)) for it in self.asked[2:])}
        if name == "replSetGetConfig":
            return {"config": {"version": 4}}
        return self.status if name == "replSetGetStatus" else {"ok": 1}

    def become_primary(self):
        real, wire.command = wire.command, self.command
        try:
            return asyncio.run(replica.become_primary("127.0.0.1", 1234))
        finally:
            wire.command = real


class ReplicaTest(unittest.TestCase):
    def test_a_new_server_becomes_a_set_of_one(self):
        server = FakeServer({"code": 94})
        self.assertTrue(server.become_primary())
        config = server.asked[2]["replSetInitiate"]
        self.assertEqual([{"_id": 0, "host": "127.0.0.1:1234"}], config["members"])

    def test_a_set_whose_port_has_changed_is_moved(self):
        server = FakeServer({"code": 93})
        server.become_primary()
        asked = server.asked[3]
        self.assertEqual(5, asked["replSetReconfig"]["version"])
        self.assertTrue(asked["force"])

    def test_a_set_that_is_electing_is_left_alone(self):
        server = FakeServer({"ok": 1})
        self.assertFalse(server.become_primary())
        self.assertEqual(["hello", "replSetGetStatus", "hello"], [next(iter(it)) for it in server.asked])
