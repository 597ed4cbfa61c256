"""Follows the Dockerfile by hand: takes the built simulator apart into layers and starts it."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from checks import dockerfile
from checks.findings import Findings


def check(findings: Findings, root: Path) -> None:
    jars = sorted((root / "local/target").glob("local-*.jar"))
    java = java25()
    if not jars or not java:
        findings.note("image: left out, for there is no built local/target/local-*.jar or no JDK 25")
        return
    steps = dockerfile.instructions((root / "Dockerfile").read_text())
    with tempfile.TemporaryDirectory() as folder:
        app = layered(findings, steps, java, jars[0], Path(folder))
        if app:
            started(findings, root, steps, java, app)


def layered(findings, steps, java: str, jar: Path, folder: Path) -> Path | None:
    """What the stages layers and layered do."""
    work, app = folder / "layers", folder / "app"
    work.mkdir()
    app.mkdir()
    shutil.copy(jar, work / "app.jar")
    extract = next(rest for word, rest in steps if word == "RUN" and "jarmode" in rest)
    done = subprocess.run([java, *shlex.split(extract)[1:]], cwd=work, capture_output=True, text=True)
    findings.expect(done.returncode == 0, "image: the jar is taken apart", done.stderr[-500:])
    for word, rest in steps:
        if word == "COPY" and "--from=layers" in rest:
            source = work / Path(rest.split()[1]).relative_to("/layers")
            if not source.is_dir():
                findings.expect(False, "image: the layers are where they are copied from", source)
                return None
            shutil.copytree(source, app, dirs_exist_ok=True)
    return app


def started(findings, root: Path, steps, java: str, app: Path) -> None:
    entry = next(json.loads(rest) for word, rest in steps
                 if word == "ENTRYPOINT" and "AuthoritySimulator" in rest)
    command = [java, *(it.replace("/app/", f"{app}/") for it in entry[1:])]
    port = free_port()
    environment = os.environ | {"SERVER_PORT": str(port), "GONGHUI_AUTHORITY_ADDRESS": "0.0.0.0"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        findings.expect(becomes_healthy(root, environment, process),
                        "image: the entry point starts and the health check answers well")
    finally:
        process.send_signal(signal.SIGTERM)
    findings.expect(process.wait(20) in (0, 143), "image: it ends when asked to")


def becomes_healthy(root: Path, environment: dict, process: subprocess.Popen) -> bool:
    limit = time.monotonic() + 30
    while time.monotonic() < limit and process.poll() is None:
        asked = subprocess.run([root / "deploy/healthy", "/actuator/health"], env=environment,
                               capture_output=True)
        if asked.returncode == 0:
            return True
        time.sleep(0.2)
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def java25() -> str | None:
    homes = [os.environ.get("JAVA_HOME", "")]
    homes += sorted(str(it) for it in Path("/usr/lib/jvm").glob("*25*"))
    for home in filter(None, homes):
        release = Path(home) / "release"
        if release.is_file() and re.search(r'JAVA_VERSION="25', release.read_text()):
            return str(Path(home) / "bin/java")
    return None
