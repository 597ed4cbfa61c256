"""Builds what is missing, and keeps extracted copies of the jars with the JDK's start-up caches."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import machine
from .home import ROOT, read_json, write_json
from .mongod import cache_folder
from .trouble import Trouble

SERVICES = ("org-service", "member-service", "services-service", "rights-service")
DEPLOYABLES = ("local", *SERVICES, "gateway")
SHARED = ("kernel", "contracts", "platform")
KEPT_COPIES = 2
SIGNATURES = (".SF", ".RSA", ".DSA", ".EC")


def jar_of(module) -> Path:
    return ROOT / module / "target" / f"{module}-0.1.0-SNAPSHOT.jar"


def _sources(module):
    yield ROOT / "pom.xml"
    for folder in (module,) if module == "local" else (module, *SHARED):
        yield ROOT / folder / "pom.xml"
        yield from (path for path in (ROOT / folder / "src" / "main").rglob("*") if path.is_file())


def is_outdated(module) -> bool:
    """Whether a source is younger than the jar, whose modification time the build sets to a fixed day."""
    jar = jar_of(module)
    if not jar.exists():
        return True
    built = jar.stat().st_ctime
    return any(path.stat().st_mtime > built for path in _sources(module) if path.exists())


def build(home, say):
    """Builds the modules whose jars are missing or older than their sources."""
    modules = [module for module in DEPLOYABLES if is_outdated(module)]
    if not modules:
        return
    log = home.log("build")
    say(f"Building {', '.join(modules)} (a few minutes the first time; log: {log})")
    started = time.monotonic()
    if not machine.run_maven(["-DskipTests", "-pl", ",".join(modules), "-am", "package"], ROOT, log):
        errors = [line for line in log.read_text().splitlines() if "[ERROR]" in line]
        raise Trouble("The build failed:\n" + "\n".join(errors[:15]) + f"\nThe whole log: {log}")
    say(f"Built in {time.monotonic() - started:.0f} s")


def copies():
    """The extracted copy of each deployable, by name; a running JVM must not lose its jar to a build."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return dict(zip(DEPLOYABLES, threads.map(Copy, DEPLOYABLES)))


class Copy:
    """An extracted jar in the cache, named by its content and kept as long as it is held."""

    def __init__(self, module):
        self.module = module
        self.folder = cache_folder() / "jars" / f"{module}-{_content_hash(jar_of(module))}"
        self.jar = self.folder / jar_of(module).name
        if not self.jar.exists():
            self._extract()
        self._hold()
        self._forget_older()

    def _extract(self):
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.folder.parent) as folder:
            target = Path(folder) / "copy"
            java = str(machine.jdk() / "bin" / "java")
            command = [java, "-Djarmode=tools", "-jar", str(jar_of(self.module)), "extract"]
            done = subprocess.run(
                [*command, "--destination", str(target)],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if done.returncode:
                raise Trouble(f"{jar_of(self.module)} cannot be extracted: {done.stdout.strip()}")
            for jar in target.glob("lib/*.jar"):
                _take_signature_off(jar)
            _move_into_place(target, self.folder)

    def _hold(self):
        self._held = open(self.folder / ".held", "a")
        fcntl.flock(self._held, fcntl.LOCK_SH)
        os.utime(self.folder / ".held")

    def _forget_older(self):
        """Removes copies of earlier builds, but for the latest and those that some process holds."""
        siblings = self.folder.parent.glob(f"{self.module}-????????????????")
        by_use = sorted(siblings, key=lambda copy: _last_use(copy), reverse=True)
        for copy in by_use[KEPT_COPIES:]:
            try:
                with open(copy / ".held", "a") as held:
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(copy, ignore_errors=True)
            except OSError:
                continue

    def startup_cache(self, main, flags) -> Path:
        """Where the JDK's ahead-of-time cache for this JDK, main class and flags belongs."""
        release = (machine.jdk() / "release").read_bytes()
        key = hashlib.sha256(release + repr((main, flags)).encode()).hexdigest()[:16]
        return self.folder / f"{main.rsplit('.', 1)[-1]}-{key}.aot"


def _take_signature_off(jar: Path):
    """A JVM checks the signature of a signed jar, that of Bouncy Castle, with the first class that it
    loads, a third of a second at each start, and keeps none of its classes in a start-up cache.
    Maven has checked the jar by its checksum when it was downloaded."""
    with zipfile.ZipFile(jar) as source:
        entries = source.infolist()
        signed = [entry for entry in entries if _is_signature(entry.filename)]
        if not signed:
            return
        unfinished = jar.with_suffix(".unsigned")
        with zipfile.ZipFile(unfinished, "w") as sink:
            for entry in entries:
                if entry not in signed:
                    sink.writestr(entry, _undigested(entry.filename, source.read(entry)))
    unfinished.replace(jar)


def _undigested(name: str, content: bytes) -> bytes:
    """The manifest without what it says of each class for the signature's sake, which every JVM would keep."""
    if name.upper() != "META-INF/MANIFEST.MF":
        return content
    main = re.split(rb"\r?\n\r?\n", content, maxsplit=1)[0]
    return main.rstrip() + b"\r\n\r\n"


def _is_signature(name: str) -> bool:
    folder, _, file = name.upper().rpartition("/")
    return folder == "META-INF" and file.endswith(SIGNATURES)


def _move_into_place(source: Path, target: Path):
    try:
        source.rename(target)
    except OSError:
        if not target.exists():
            raise


def _last_use(copy: Path):
    try:
        return (copy / ".held").stat().st_mtime
    except OSError:
        return 0


def _content_hash(jar: Path) -> str:
    """The jar's hash, remembered for as long as the file is not written again."""
    memory = cache_folder() / "hashes" / (str(jar).replace(os.sep, "_") + ".json")
    stat = jar.stat()
    version = [stat.st_size, stat.st_ctime_ns, stat.st_ino]
    known = read_json(memory, {})
    if known.get("version") == version:
        return known["hash"]
    digest = hashlib.sha256()
    with open(jar, "rb") as source:
        for block in iter(lambda: source.read(1 << 20), b""):
            digest.update(block)
    memory.parent.mkdir(parents=True, exist_ok=True)
    write_json(memory, {"version": version, "hash": digest.hexdigest()[:16]})
    return digest.hexdigest()[:16]
