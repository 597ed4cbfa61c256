"""Makes a lone mongod a replica set of one, without which there are no transactions."""

from . import wire

SET = "gonghui"
NOT_YET_INITIALIZED = 94
INVALID_CONFIG = 93


async def is_primary(host, port) -> bool:
    return bool((await wire.command(host, port, {"hello": 1})).get("isWritablePrimary"))


async def become_primary(host, port) -> bool:
    """True once the server takes writes; starts the set, or moves it to a new port, when needed."""
    if await is_primary(host, port):
        return True
    status = await wire.command(host, port, {"replSetGetStatus": 1})
    if status.get("code") == NOT_YET_INITIALIZED:
        await wire.command(host, port, {"replSetInitiate": _config(host, port, 1)})
    elif status.get("code") == INVALID_CONFIG:
        await _move(host, port)
    return await is_primary(host, port)


def _config(host, port, version):
    member = {"_id": 0, "host": f"{host}:{port}"}
    return {"_id": SET, "version": version, "members": [member]}


async def _move(host, port):
    """The port was taken by another program since the last start, so the set has a new address."""
    known = await wire.command(host, port, {"replSetGetConfig": 1})
    version = known.get("config", {}).get("version", 1)
    config = _config(host, port, version + 1)
    await wire.command(host, port, {"replSetReconfig": config, "force": True})
