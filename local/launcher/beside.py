"""A command that runs beside another one."""

import subprocess
import tempfile


class Beside:
    """Runs meanwhile; what it says is shown when it has ended."""

    def __init__(self, command, environment=None, folder=None):
        self.command = command
        self.environment = environment
        self.folder = folder

    def __enter__(self):
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            self.command, stdout=self.output, stderr=subprocess.STDOUT, env=self.environment, cwd=self.folder
        )
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            self.process.terminate()
        self.process.wait()
        self.output.seek(0)
        print(self.output.read().decode(errors="replace"), flush=True)
        self.output.close()

    def passed(self) -> bool:
        return self.process.returncode == 0
