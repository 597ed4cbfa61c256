"""The command format: google-java-format over all Java sources."""

import subprocess
from pathlib import Path

from . import machine
from .home import ROOT, read_json, write_json
from .mongod import cache_folder
from .trouble import Trouble

POM = Path(__file__).resolve().parent / "formatter" / "pom.xml"
CLASSPATH_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath"
MAIN = "com.google.googlejavaformat.java.Main"
OPENED = ("api", "code", "file", "parser", "tree", "util", "main")


def format_sources(arguments, home):
    return 0 if run(home, arguments.check) else 1


def run(home, check) -> bool:
    """Formats all sources, or, to check, names those that are not formatted; True if all is well."""
    sources = java_sources()
    mode = ["--dry-run", "--set-exit-if-changed"] if check else ["--replace"]
    exports = [f"--add-exports=jdk.compiler/com.sun.tools.javac.{name}=ALL-UNNAMED" for name in OPENED]
    java = str(machine.jdk() / "bin" / "java")
    command = [java, "-Xmx512m", *exports, "-cp", _classpath(home), MAIN, *mode]
    done = subprocess.run([*command, *map(str, sources)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    for name in done.stdout.splitlines():
        print(f"not formatted: {name}")
    if check and done.returncode:
        print("Format them with ./gonghui format")
    return done.returncode == 0


def java_sources():
    modules = sorted(pom.parent for pom in ROOT.glob("*/pom.xml"))
    found = [path for module in modules for path in sorted((module / "src").rglob("*.java"))]
    if not found:
        raise Trouble(f"There are no Java sources below {ROOT}")
    return [path.relative_to(ROOT) for path in found]


def _classpath(home) -> str:
    """The formatter's jars, fetched by Maven when they are not there yet."""
    memory = cache_folder() / "formatter.json"
    known = read_json(memory, {})
    if known.get("pom") == POM.read_text() and all(Path(jar).exists() for jar in known["jars"]):
        return ":".join(known["jars"])
    home.prepare()
    cache_folder().mkdir(parents=True, exist_ok=True)
    listing, log = home.run / "formatter-classpath", home.log("formatter")
    arguments = ["-q", "-f", str(POM), CLASSPATH_GOAL, f"-Dmdep.outputFile={listing}"]
    if not machine.run_maven(arguments, ROOT, log):
        raise Trouble(f"Maven could not fetch the formatter (log: {log})")
    jars = listing.read_text().strip().split(":")
    write_json(memory, {"pom": POM.read_text(), "jars": jars})
    return ":".join(jars)
