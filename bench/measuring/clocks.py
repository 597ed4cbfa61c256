"""What processes have cost, as the kernel counts it."""

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pids) -> float:
    """Processor time that the processes have used so far, in user mode and in the kernel."""
    return sum(_ticks(pid) for pid in pids) / TICK


def compiler_seconds(pids) -> float:
    """What of it their JVMs' compilers have used; none where there is no JVM."""
    threads = (task for pid in pids for task in Path(f"/proc/{pid}/task").iterdir())
    return sum(_ticks(f"{task.parts[2]}/task/{task.name}") for task in threads if _compiles(task)) / TICK


def _compiles(task) -> bool:
    try:
        return "Compiler" in (task / "comm").read_text()
    except OSError:  # a thread that has ended meanwhile
        return False


def _ticks(process) -> int:
    # the name of the process, in brackets, may contain anything
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def with_children(pid):
    """The process and its children, as nginx has workers."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    return [pid, *map(int, children.read_text().split())]
