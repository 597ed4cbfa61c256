"""Asks a part whether it is ready to work; every question is over within two seconds."""

import asyncio
import struct

PATIENCE = 2
UNREACHABLE = (OSError, asyncio.TimeoutError, EOFError, ValueError, KeyError, IndexError, struct.error)


async def answers(question) -> bool:
    """Whether the question, a coroutine, is answered with yes in time."""
    try:
        return bool(await asyncio.wait_for(question, PATIENCE))
    except UNREACHABLE:
        return False


async def http_ready(port, path="/actuator/health/readiness") -> bool:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        status = (await reader.readline()).split()
        return status[1] == b"200"
    finally:
        writer.close()


async def kafka_ready(port) -> bool:
    """Whether the broker answers the question which versions of the protocol it speaks."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        request = struct.pack(">hhih", 18, 0, 1, -1)
        writer.write(struct.pack(">i", len(request)) + request)
        size = struct.unpack(">i", await reader.readexactly(4))[0]
        correlation, error = struct.unpack(">ih", (await reader.readexactly(size))[:6])
        return correlation == 1 and error == 0
    finally:
        writer.close()
