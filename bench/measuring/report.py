"""The figures as tables in Markdown; only ratios go into the documentation."""

from . import aims
from .rounds import CONNECTIONS
from .subjects import OPERATIONS

BEGIN = "<!-- {}: written by bench/run --record -->"
END = "<!-- end -->"


def table(head, rows) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines)


def aims_table(rounds) -> str:
    head = ("operation", "connections", "ratio of capacities", "aim", "measured", "")
    return table(head, [(*row[:-1], aims.verdict(row[-1])) for row in aims.of_rounds(rounds)])


def capacities(rounds, subjects) -> str:
    """Capacity of everybody as a part of the floor's."""
    names = [subject.name for subject in subjects]
    rows = []
    for operation in OPERATIONS:
        for connections in CONNECTIONS:
            if rounds.cost(operation, connections, "floor"):
                ratios = (rounds.ratio(operation, connections, name, "floor") for name in names)
                rows.append((operation, connections, *(f"{it:.2f}" if it else "" for it in ratios)))
    return table(("operation", "connections", *names), rows)


PARTS = ("service", "mongod", "client", "proxy")


def costs(rounds, subjects) -> str:
    """Microseconds and milliseconds, for whoever looks at this machine."""
    rows = []
    for operation in OPERATIONS:
        for connections in CONNECTIONS:
            for subject in subjects:
                found = rounds.latency(operation, connections, subject.name)
                if found:
                    key = (operation, connections, subject.name)
                    parts = (f"{rounds.part(*key, part) * 1e6:.0f}" for part in PARTS)
                    rows.append((*key, f"{rounds.cost(*key) * 1e6:.0f}", *parts, *(f"{it:.1f}" for it in found)))
    head = ("operation", "connections", "subject", "µs a request", *PARTS, "p50 ms", "p99 ms")
    return table(head, rows)


def lag_table(lag) -> str:
    rows = []
    for rate, it in lag.items():
        aim, met = (f"≤ {aims.LAG_P99} ms", aims.verdict(it["p99"] <= aims.LAG_P99)) if rate == 0 else ("", "")
        beside = "at rest" if rate == 0 else f"beside {it['rate']} writes a second"
        late = f"{it['failures']} of {it['probes']}"
        rows.append((beside, f"{it['p50']:.1f} ms", f"{it['p99']:.1f} ms", late, aim, met))
    return table(("event lag", "p50", "p99", "later than 10 s", "aim for p99", ""), rows)


def processes_table(started, idle, loaded) -> str:
    rows = []
    for name in idle:
        met = started[name] <= aims.START and idle[name] >> 20 <= aims.IDLE_MB and loaded[name] >> 20 <= aims.LOAD_MB
        memory = (f"{idle[name] >> 20} MB", f"{loaded[name] >> 20} MB")
        rows.append((name, f"{started[name]:.1f} s", *memory, aims.verdict(met)))
    aim = ("aim", f"≤ {aims.START:.0f} s", f"≤ {aims.IDLE_MB} MB", f"≤ {aims.LOAD_MB} MB", "")
    return table(("process", "start-up", "memory idle", "memory after load", ""), [*rows, aim])


def record(path, sections):
    """Replaces the named sections of the page; what was not measured this time stays."""
    text = path.read_text(encoding="utf-8")
    for name, content in sections.items():
        begin = BEGIN.format(name)
        before, found, rest = text.partition(begin)
        if found and content:
            known, _, after = rest.partition(END)
            text = f"{before}{begin}\n{with_others(content, known.strip())}\n{END}{after}"
    path.write_text(text, encoding="utf-8")


def with_others(measured, known) -> str:
    """The table with the rows of operations that only the known one has, where both have the same columns."""
    head, rows, others = measured.splitlines()[:2], measured.splitlines()[2:], known.splitlines()
    operations = {_operation(row) for row in rows}
    if others[:2] != head or not operations <= set(OPERATIONS):
        return measured
    rows += [row for row in others[2:] if _operation(row) not in operations]
    return "\n".join(head + sorted(rows, key=lambda row: OPERATIONS.index(_operation(row))))


def _operation(row) -> str:
    return row.split("|")[1].strip()
