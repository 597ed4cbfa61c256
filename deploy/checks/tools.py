"""Fetches the tools of the checks by ordinary clients, once, into a cache. Standard library only."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gonghui" / "checks"
REQUIREMENTS = ["kubernetes-validate==1.37.0", "jsonschema==4.26.0", "PyYAML==6.0.3"]
GO_TOOLS = {
    "kustomize": "sigs.k8s.io/kustomize/kustomize/v5@v5.7.1",
    "kube-score": "github.com/zegl/kube-score/cmd/kube-score@v1.20.0",
}


class Missing(Exception):
    """A tool that cannot be had; the message says how to get it."""


def environment() -> Path:
    """The Python of a virtual environment that has the requirements."""
    mark = hashlib.sha256("\n".join(REQUIREMENTS + [sys.version]).encode()).hexdigest()[:12]
    folder = CACHE / f"python-{mark}"
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        say("Python packages")
        run([sys.executable, "-m", "venv", "--clear", str(folder)],
            "apt-get install python3-venv")
        run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             *REQUIREMENTS], "pip must reach the Python package index")
        (folder / "complete").touch()
    return python


def go_tool(name: str) -> Path:
    module = GO_TOOLS[name]
    version = module.rpartition("@")[2]
    return built(f"{name}-{version}", lambda target: install(name, module, target))


def install(name: str, module: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run([go(), "install", module], "Go must reach its module proxy",
            env=os.environ | {"GOBIN": folder, "GOFLAGS": ""})
        shutil.move(Path(folder) / name, target)


def compose() -> list[str]:
    """docker compose where it is installed, else the same program built from its source."""
    docker = shutil.which("docker")
    if docker and subprocess.run([docker, "compose", "version"], capture_output=True).returncode == 0:
        return [docker, "compose"]
    source = Path(__file__).parent / "composetool"
    mark = hashlib.sha256((source / "go.mod").read_bytes()).hexdigest()[:12]
    return [str(built(f"docker-compose-{mark}", lambda target: run(
        [go(), "build", "-C", str(source), "-o", str(target), "github.com/docker/compose/v5/cmd"],
        "Go must reach its module proxy", env=os.environ | {"GOFLAGS": "-mod=readonly"})))]


def promtool() -> Path:
    """Of Debian's package, unpacked without installing it."""
    found = shutil.which("promtool")
    return Path(found) if found else built("promtool", unpack_promtool)


def unpack_promtool(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        download = ["apt-get", "-q", "download", "prometheus"]
        if subprocess.run(download, cwd=folder, capture_output=True).returncode != 0:
            # a machine that has never asked knows no packages
            subprocess.run(["apt-get", "-q", "update"], capture_output=True)
            run(download, "apt-get install prometheus, or put promtool on the path", cwd=folder)
        package = next(Path(folder).glob("*.deb"))
        run(["dpkg-deb", "-x", str(package), folder], "dpkg-deb is part of Debian")
        shutil.move(Path(folder) / "usr/bin/promtool", target)


def built(name: str, build) -> Path:
    target = CACHE / name
    if not target.exists():
        say(name)
        CACHE.mkdir(parents=True, exist_ok=True)
        part = CACHE / f"{name}.{os.getpid()}"
        build(part)
        part.replace(target)
    return target


def go() -> str:
    found = shutil.which("go")
    if not found:
        raise Missing("Go is missing: apt-get install golang, 1.25 or newer")
    return found


def run(command: list[str], advice: str, **options) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          **options)
    if done.returncode != 0:
        shown = (done.stderr or done.stdout).strip()[-2000:]
        raise Missing(f"{' '.join(command[:3])} failed ({advice}):\n{shown}")


def say(what: str) -> None:
    print(f"fetching {what} …", file=sys.stderr, flush=True)
