"""What this machine has to offer: a JDK 25, Maven, ports, memory."""

import errno
import os
import random
import re
import shutil
import socket
import subprocess
from pathlib import Path

from .trouble import Trouble

JAVA_VERSION = 25
HOW_TO_GET_JDK = (
    "Gonghui needs a JDK 25. On Debian: apt-get install openjdk-25-jdk (Debian 14 or later),"
    " or Temurin's package temurin-25-jdk from https://adoptium.net/installation/linux;"
    " then set JAVA_HOME if it is not found in /usr/lib/jvm."
)


def _jdk_version(home: Path):
    """The major version of the JDK in this folder, or None if there is no JDK."""
    try:
        release = (home / "release").read_text()
    except OSError:
        return None
    found = re.search(r'JAVA_VERSION="(\d+)', release)
    return int(found.group(1)) if found and (home / "bin" / "javac").exists() else None


def _jdk_candidates():
    if os.environ.get("JAVA_HOME"):
        yield Path(os.environ["JAVA_HOME"])
    for folder in ("/usr/lib/jvm", "/opt", "/Library/Java/JavaVirtualMachines"):
        for home in sorted(Path(folder).glob("*")):
            yield home
            yield home / "Contents" / "Home"
    on_path = shutil.which("javac")
    if on_path:
        yield Path(on_path).resolve().parents[1]


def find_jdk():
    """The folder of a JDK 25, or None."""
    return next((home for home in _jdk_candidates() if _jdk_version(home) == JAVA_VERSION), None)


def jdk() -> Path:
    home = find_jdk()
    if home is None:
        raise Trouble(HOW_TO_GET_JDK)
    return home


def maven() -> str:
    found = os.environ.get("GONGHUI_MAVEN") or shutil.which("mvn")
    if not found:
        raise Trouble("Gonghui needs Maven to build: apt-get install maven")
    return found


def run_maven(arguments, root, log=None):
    """Runs Maven on the JDK 25; True if it succeeded."""
    environment = {**os.environ, "JAVA_HOME": str(jdk())}
    command = [maven(), "-B", "-ntp", *arguments]
    if log is None:
        return subprocess.call(command, cwd=root, env=environment) == 0
    with open(log, "w") as sink:
        done = subprocess.call(command, cwd=root, env=environment, stdout=sink, stderr=subprocess.STDOUT)
    return done == 0


def port_is_free(port) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
            return True
        except OSError as refused:
            if refused.errno == errno.EADDRINUSE:
                return False
            raise Trouble(f"Port {port} cannot be used: {refused.strerror}. Choose another with --port N.")


def require_port(port):
    if not port_is_free(port):
        raise Trouble(
            f"Port {port} is in use{_owner_of(port)}."
            " Choose another for the gateway with --port N or GONGHUI_PORT."
        )


def choose_ports(names, remembered):
    """A free port for each name: the one it had before, else one that no client is given at random."""
    chosen = {}
    for name in names:
        port = remembered.get(name)
        while not port or port in chosen.values() or not port_is_free(port):
            port = random.randint(20000, 31999)
        chosen[name] = port
    return chosen


def _owner_of(port):
    """Words that name the process listening on the port, if this user may know it."""
    inodes = set(_listening_inodes(port))
    for process in Path("/proc").glob("[0-9]*"):
        if inodes & set(_sockets_of(process)):
            return f" by process {process.name} ({(process / 'comm').read_text().strip()})"
    return ""


def _sockets_of(process):
    """The inodes of the process's sockets; none where another user's process may not be looked at."""
    try:
        handles = os.listdir(process / "fd")
    except OSError:
        return
    for handle in handles:
        try:
            target = os.readlink(process / "fd" / handle)
        except OSError:
            continue
        if target.startswith("socket:["):
            yield target[8:-1]


def _listening_inodes(port):
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            lines = Path(table).read_text().splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if fields[3] == "0A" and int(fields[1].rsplit(":", 1)[1], 16) == port:
                yield fields[9]


def memory(pid) -> int:
    """Bytes that the process takes: pages that several share count for each in part, so that sums hold."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))
    except (OSError, StopIteration, ValueError):
        return resident_memory(pid)


def resident_memory(pid) -> int:
    """Bytes of memory that the process holds; 0 where that cannot be known."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError):
        return 0


def is_alive(pid) -> bool:
    try:
        os.kill(pid, 0)
        return True
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
