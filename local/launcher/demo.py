"""The command demo: plays the story of the module e2e on the running system."""

import os
import subprocess
import sys

from . import machine
from .home import ROOT
from .trouble import Trouble
from .watch import address_of, running

MODULE = "e2e"
MAIN = "org.gonghui.e2e.Demo"
SOURCE = ROOT / MODULE / "src" / "main" / "java" / (MAIN.replace(".", os.sep) + ".java")
CLASSPATH = ROOT / MODULE / "target" / "demo-classpath"
CLASSPATH_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath"


def exists() -> bool:
    return SOURCE.exists()


def demo(arguments, home):
    state = running(home)
    if state["phase"] != "running":
        raise Trouble(f"Gonghui is {state['phase']}; wait until ./gonghui status says that all is healthy")
    killing = [] if arguments.kill is None else ["--kill", *filter(None, [arguments.kill])]
    return run(home, state, MAIN, killing)


def run(home, state, main, arguments=()):
    """Runs a main class of the module on the running system; returns its exit code."""
    _build(home)
    classpath = f"{ROOT / MODULE / 'target' / 'classes'}:{CLASSPATH.read_text().strip()}"
    java = str(machine.jdk() / "bin" / "java")
    command = [java, "-Xmx256m", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classpath]
    environment = {
        **os.environ,
        "GONGHUI_URL": state["gateway"],
        "GONGHUI_ISSUER_URL": address_of(state, "issuer"),
        "GONGHUI_AUTHORITY_URL": address_of(state, "authority"),
        "GONGHUI_SMS_URL": address_of(state, "sms"),
        "GONGHUI_BROKER": address_of(state, "kafka"),
        "GONGHUI_DATA": str(home.data),
        "GONGHUI_COMMAND": os.path.abspath(sys.argv[0]),
    }
    return subprocess.call([*command, main, *arguments], env=environment, cwd=ROOT)


def _build(home):
    if not exists():
        raise Trouble(f"There is no story to play: {SOURCE} is missing")
    if CLASSPATH.exists() and CLASSPATH.stat().st_mtime > _youngest_source():
        return
    log = home.log("build-demo")
    goals = ["-q", "-DskipTests", "-pl", MODULE, "-am", "package", CLASSPATH_GOAL]
    settings = ["-Dmdep.includeScope=runtime", f"-Dmdep.outputFile={CLASSPATH}"]
    if not machine.run_maven([*goals, *settings], ROOT, log):
        raise Trouble(f"The story could not be built (log: {log})")


def _youngest_source():
    sources = [ROOT / MODULE / "pom.xml", *(ROOT / MODULE / "src" / "main").rglob("*")]
    return max(path.stat().st_mtime for path in sources)
