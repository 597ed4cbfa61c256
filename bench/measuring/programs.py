"""Builds and starts the programs of this folder."""

import os
import subprocess
import time
from pathlib import Path

from launcher import child, machine
from launcher.home import ROOT
from launcher.parts import Part
from launcher.trouble import Trouble

MODULE = "bench"
CLASSES = ROOT / MODULE / "target" / "classes"
CLASSPATH = ROOT / MODULE / "target" / "classpath"
PLATFORM = ROOT / "platform" / "target" / "classes"
CLASSPATH_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath"
PACKAGE = "org.gonghui.bench."
PATIENCE = 60


def build(home):
    """Compiles the programs where they are older than their sources."""
    sources = [ROOT / MODULE / "pom.xml", *(ROOT / MODULE / "src" / "main").rglob("*")]
    youngest = max(path.stat().st_mtime for path in sources)
    if CLASSPATH.exists() and CLASSPATH.stat().st_mtime > youngest:
        return
    log = home.log("build-bench")
    goals = ["-q", "-DskipTests", "-pl", MODULE, "-am", "compile", CLASSPATH_GOAL]
    settings = ["-Dmdep.includeScope=runtime", f"-Dmdep.outputFile={CLASSPATH}"]
    if not machine.run_maven([*goals, *settings], ROOT, log):
        raise Trouble(f"The programs of the measurements could not be built (log: {log})")


def plain_java(*flags):
    return [str(machine.jdk() / "bin" / "java"), *flags]


def java(main, *arguments, flags=(), sealing=False):
    """The command that runs one of the programs; one that seals as the services do has their classes for that."""
    classpath = f"{CLASSES}:{CLASSPATH.read_text().strip()}" + (f":{PLATFORM}" if sealing else "")
    return [*plain_java(*flags), "-cp", classpath, PACKAGE + main, *map(str, arguments)]


def start(home, name, command, environment):
    """Starts a program that serves; it ends with this process at the latest."""
    part = Part(name, "", None, command, environment)
    return child.start(part, home.log(name))


def wait_for_port(port, process):
    end = time.monotonic() + PATIENCE
    while machine.port_is_free(port):
        if process.poll() is not None or time.monotonic() > end:
            raise Trouble(f"Nothing listens on port {port}: {process.args[0]} did not start")
        time.sleep(0.05)


class Obedient:
    """A program that answers each line with a line."""

    def __init__(self, home, name, command, environment=None):
        with open(home.log(name), "ab") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **(environment or {})},
            )
        self.name = name
        self._answer()

    @property
    def pid(self):
        return self.process.pid

    def ask(self, *words) -> str:
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self):
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise Trouble(f"The program {self.name} has ended (see its log)")
        return answer

    def end(self):
        self.process.stdin.close()
        self.process.wait(10)


def once(home, name, command, environment=None) -> str:
    """Runs a program to its end and answers its last line."""
    with open(home.log(name), "ab") as log:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=log, text=True, env={**os.environ, **(environment or {})}
        )
    if done.returncode:
        raise Trouble(f"The program {name} failed (log: {home.log(name)})")
    return (done.stdout.strip().splitlines() or [""])[-1]
