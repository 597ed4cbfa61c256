"""A child process that cannot outlive this one."""

import ctypes
import os
import signal
import subprocess
import sys

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def start(part, log):
    """Starts the part's process, its words appended to the log; it dies when this process dies."""
    parent = os.getpid()

    def die_with_parent():
        if _libc:
            _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:
                os._exit(1)

    with open(log, "ab") as sink:
        return subprocess.Popen(
            part.command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=sink,
            env={**os.environ, **part.environment},
            cwd=part.folder,
            start_new_session=True,
            preexec_fn=die_with_parent,
        )


def words_for(code) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {-code}, {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"


def kill_leftovers(state, data):
    """Ends processes of this data folder whose supervisor was killed where nothing ends them with it."""
    for part in (state or {}).get("parts", []):
        pid = part.get("pid")
        if pid and _mark(data) in _environment(pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                continue


def _mark(data):
    return f"GONGHUI_DATA={data}".encode()


def _environment(pid):
    try:
        with open(f"/proc/{pid}/environ", "rb") as source:
            return source.read().split(b"\0")
    except OSError:
        return []
