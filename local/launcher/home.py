"""The folders of one copy: where its data, logs, keys, ports and state are kept."""

import base64
import fcntl
import json
import os
import secrets
from pathlib import Path

from .trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
KEYS = ("FIELD", "INDEX", "CURSOR", "AUDIT")
DEFAULT_PORT = 8080


def write_json(path: Path, value, mode=0o644):
    """Replaces the file in one step, so that a reader never sees half of it."""
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w") as sink:
        json.dump(value, sink, indent=2, ensure_ascii=False)
    os.replace(unfinished, path)


def read_json(path: Path, otherwise):
    try:
        return json.loads(path.read_text())
    except (FileNotFoundError, ValueError):
        return otherwise


class Home:
    """One data folder; two copies of Gonghui run side by side in two of them."""

    def __init__(self, data):
        self.data = Path(data or os.environ.get("GONGHUI_DATA") or ROOT / ".gonghui").resolve()
        self.logs = self.data / "logs"
        self.run = self.data / "run"

    def prepare(self):
        try:
            for folder in (self.data, self.logs, self.run):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as refused:
            raise Trouble(
                f"The data folder {self.data} cannot be written: {refused.strerror}."
                " Choose another with --data DIR or GONGHUI_DATA."
            ) from None

    def log(self, name) -> Path:
        return self.logs / f"{name}.log"

    def keys(self):
        """Random keys of this data folder, made once; without them its data cannot be read."""
        path = self.data / "keys.json"
        keys = read_json(path, None)
        if keys is None:
            keys = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in KEYS}
            write_json(path, keys, 0o600)
        return keys

    def remembered_ports(self):
        return read_json(self.data / "ports.json", {})

    def remember_ports(self, ports):
        write_json(self.data / "ports.json", ports)

    def state(self):
        """What the supervisor last wrote, or None when none is running."""
        return read_json(self.run / "state.json", None) if self.holder() else None

    def last_state(self):
        """What was last written, whether or not its writer is still there."""
        return read_json(self.run / "state.json", None)

    def write_state(self, state):
        write_json(self.run / "state.json", state)

    def lock(self):
        """Makes this process the only one to run this data folder; returns the file to pass on."""
        self.prepare()
        lock = os.open(self.run / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            raise Trouble(self._already_running()) from None
        self._own(lock)
        return lock

    def adopt_lock(self, lock):
        """Takes over the lock that the starting process has passed on."""
        os.set_inheritable(lock, False)
        self._own(lock)

    def _own(self, lock):
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)

    def holder(self):
        """The process that runs this data folder, or None."""
        try:
            lock = os.open(self.run / "lock", os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return None
        except OSError:
            return int(os.pread(lock, 20, 0) or 0) or None
        finally:
            os.close(lock)

    def _already_running(self):
        state = self.last_state() or {}
        where = f" at {state['gateway']}" if state.get("gateway") else ""
        return (
            f"Gonghui is already running{where} (data folder {self.data}, process {self.holder()})."
            " Stop it with ./gonghui down, or start another copy with --data DIR --port N."
        )
