"""Runs the supervisor over fake parts, as described by a JSON list on the command line."""

import asyncio
import json
import sys
from pathlib import Path

from .. import health, keeper
from ..home import Home
from ..parts import Part
from ..supervisor import Supervisor
from ..trouble import Trouble
from ..up import Background

FAKE = str(Path(__file__).with_name("fake_part.py"))


def part(home, spec):
    port = spec["port"]
    command = [sys.executable, FAKE, str(port), "--name", spec["name"], "--diary", str(home.data / "diary")]
    return Part(
        spec["name"],
        f"http://127.0.0.1:{port}",
        lambda: health.http_ready(port),
        command + spec.get("options", []),
        needs=tuple(spec.get("needs", [])),
        stage=spec.get("stage", 0),
        folder=home.data,
    )


def main():
    keeper.STOP_PATIENCE = 1
    keeper.NEWCOMER_PATIENCE = 0.5
    home = Home(sys.argv[1])
    home.lock()

    async def run():
        parts = [part(home, spec) for spec in json.loads(sys.argv[2])]
        return await Supervisor(parts, home, "http://127.0.0.1:0", Background()).run()

    return asyncio.run(run())


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        sys.exit(str(trouble))
