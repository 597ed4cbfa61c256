"""As much of MongoDB's wire protocol as it takes to make a one-node replica set."""

import asyncio
import struct


def encode(document) -> bytes:
    """A document of strings, integers, floats, booleans, lists and documents as BSON."""
    body = b"".join(_element(str(name), value) for name, value in document.items())
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def _element(name, value):
    key = name.encode() + b"\0"
    if isinstance(value, bool):
        return b"\x08" + key + bytes([value])
    if isinstance(value, int):
        return b"\x12" + key + struct.pack("<q", value)
    if isinstance(value, float):
        return b"\x01" + key + struct.pack("<d", value)
    if isinstance(value, str):
        text = value.encode() + b"\0"
        return b"\x02" + key + struct.pack("<i", len(text)) + text
    if isinstance(value, list):
        return b"\x04" + key + encode(dict(enumerate(value)))
    return b"\x03" + key + encode(value)


def decode(data: bytes):
    """The document at the start of the data; values of kinds that nobody asks for become None."""
    document, _ = _document(data, 0)
    return document


def _document(data, start):
    end = start + struct.unpack_from("<i", data, start)[0]
    at, document = start + 4, {}
    while data[at]:
        kind = data[at]
        stop = data.index(b"\0", at + 1)
        name = data[at + 1 : stop].decode()
        document[name], at = _value(kind, data, stop + 1)
    return document, end


FIXED = {0x01: ("<d", 8), 0x10: ("<i", 4), 0x12: ("<q", 8), 0x09: ("<q", 8), 0x11: ("<Q", 8)}
SKIPPED = {0x06: 0, 0x0A: 0, 0x07: 12, 0x13: 16, 0x7F: 0, 0xFF: 0}


def _value(kind, data, at):
    if kind in FIXED:
        form, size = FIXED[kind]
        return struct.unpack_from(form, data, at)[0], at + size
    if kind == 0x08:
        return bool(data[at]), at + 1
    if kind == 0x02:
        size = struct.unpack_from("<i", data, at)[0]
        return data[at + 4 : at + 3 + size].decode(), at + 4 + size
    if kind == 0x03:
        return _document(data, at)
    if kind == 0x04:
        document, end = _document(data, at)
        return list(document.values()), end
    if kind == 0x05:
        return None, at + 5 + struct.unpack_from("<i", data, at)[0]
    return None, at + SKIPPED[kind]


async def command(host, port, document, database="admin"):
    """Sends one command to a database and returns the reply, whether or not it is ok."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        body = struct.pack("<IB", 0, 0) + encode({**document, "$db": database})
        writer.write(struct.pack("<iiii", 16 + len(body), 1, 0, 2013) + body)
        size = struct.unpack("<i", await reader.readexactly(4))[0]
        reply = await reader.readexactly(size - 4)
        return decode(reply[12 + 5 :])
    finally:
        writer.close()
