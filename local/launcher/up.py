"""The commands up and down."""

import asyncio
import os
import signal
import subprocess
import sys
import time

from . import child, jars, machine
from .home import DEFAULT_PORT
from .parts import Plan
from .screen import Screen, greeting, tail
from .supervisor import Supervisor
from .training import Training
from .trouble import Trouble

LOCK_VARIABLE = "GONGHUI_LOCK"


class Foreground:
    """Shows a person what the supervisor does."""

    def __init__(self, screen):
        self.screen = screen
        self.greeted = False
        self.drawn = 0

    def changed(self, supervisor, keeper, words):
        if keeper and words:
            self.screen.say(f"{time.strftime('%H:%M:%S')} {keeper.part.name} {words} (log: {keeper.log})")
        if keeper and (not self.greeted or supervisor.phase != "running"):
            self.screen.show(supervisor.snapshot())
        elif keeper and not words:
            self.screen.say(f"{time.strftime('%H:%M:%S')} {keeper.part.name} is {keeper.state}")

    def tick(self, supervisor):
        if self.screen.live and time.monotonic() - self.drawn > 0.2:
            self.drawn = time.monotonic()
            self.screen.show(supervisor.snapshot())

    def all_healthy(self, supervisor):
        self.greeted = True
        self.screen.say(greeting(supervisor.snapshot()) + "\nCtrl-C stops everything.")

    def stopping(self, supervisor, failed):
        complain(self.screen, supervisor.snapshot())
        self.screen.say("Stopping (Ctrl-C again: at once) …")


class Background:
    """Writes events to the supervisor's log."""

    def tick(self, supervisor):
        """Draws nothing."""

    def changed(self, supervisor, keeper, words):
        if keeper:
            print(time.strftime("%F %T"), keeper.part.name, words or f"is {keeper.state}", flush=True)

    def all_healthy(self, supervisor):
        print(time.strftime("%F %T"), f"all healthy after {supervisor.healthy_after:.1f} s", flush=True)

    def stopping(self, supervisor, failed):
        print(time.strftime("%F %T"), "stopping", flush=True)


def complain(screen, snapshot):
    """Shows the log's end of each part that has failed, and returns these parts."""
    failed = [part for part in snapshot["parts"] if part["health"] == "failed"]
    for part in failed:
        screen.say(f"\n{part['name']} did not start. The end of its log ({part['log']}):")
        screen.say(tail(part["log"]))
    return failed


def gateway_port(arguments):
    given = arguments.port or os.environ.get("GONGHUI_PORT") or DEFAULT_PORT
    try:
        port = int(given)
    except ValueError:
        raise Trouble(f"{given} is not a port number") from None
    if not 0 < port < 65536:
        raise Trouble(f"{port} is not a port number; ports are 1 to 65535")
    return port


def up(arguments, home):
    port = gateway_port(arguments)
    lock = home.lock()
    try:
        return _up(arguments, home, port, lock)
    finally:
        os.close(lock)


def _up(arguments, home, port, lock):
    os.environ["GONGHUI_DATA"] = str(home.data)
    child.kill_leftovers(home.last_state(), home.data)
    machine.require_port(port)
    screen = Screen()
    jars.build(home, screen.say)
    if arguments.detach:
        return _start_in_background(home, port, lock, screen)
    return _supervise(home, port, Foreground(screen))


def supervise(arguments, home):
    """The hidden command that up -d leaves behind in the background."""
    home.adopt_lock(int(os.environ.pop(LOCK_VARIABLE)))
    return _supervise(home, arguments.port, Background())


def _supervise(home, port, observer):
    plan = Plan(home, port)

    async def run():
        training = Training(plan) if Training.is_wanted(plan) else None
        return await Supervisor(plan.parts(), home, plan.url("gateway"), observer, training).run()

    return asyncio.run(run())


def _start_in_background(home, port, lock, screen):
    home.write_state({"phase": "starting", "supervisor": os.getpid(), "started": time.time(), "parts": []})
    command = [sys.executable, sys.argv[0], "--data", str(home.data), "--port", str(port), "supervise"]
    with open(home.log("supervisor"), "ab") as log:
        supervisor = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=(lock,),
            env={**os.environ, LOCK_VARIABLE: str(lock)},
        )
    try:
        return _follow_start(home, supervisor, screen)
    except KeyboardInterrupt:
        supervisor.send_signal(signal.SIGTERM)
        supervisor.wait()
        return 130


def _follow_start(home, supervisor, screen):
    while supervisor.poll() is None:
        snapshot = home.last_state()
        if snapshot and snapshot["phase"] != "stopping":
            screen.show(snapshot)
        if snapshot and snapshot["phase"] == "running":
            screen.say(greeting(snapshot) + "\n  ./gonghui down     stops everything")
            return 0
        time.sleep(0.1)
    last = home.last_state()
    if complain(screen, last):
        raise Trouble("Gonghui did not start; nothing of it is left running.")
    raise Trouble(f"Gonghui did not start. The supervisor's last words:\n{tail(home.log('supervisor'))}")


def down(arguments, home):
    holder = home.holder()
    screen = Screen()
    if not holder:
        screen.say(f"Gonghui is not running from {home.data}.")
        return 0
    _ask_to_stop(holder)
    if not arguments.now:
        screen.say("Stopping …")
    while home.holder() == holder:
        screen.show_stopping(home.last_state())
        time.sleep(0.1)
        if arguments.now:
            _ask_to_stop(holder)
    screen.show_stopping(home.last_state())
    screen.say("Gonghui has stopped.")
    return 0


def _ask_to_stop(pid):
    """Asked once, the supervisor stops one part after the other; asked again, it kills them all."""
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        return
