"""From a committed write to its effect in the other service."""

from . import programs

ACCOUNT = "officer-rights"
RATES = (0, 500)
# services that only listen while requests are measured: what they make of events is not the request's
ONLY = ("org-service", "rights-service")


def measure(home, system, probes, say):
    """Median and 99th percentile in milliseconds by the writes a second beside the probes."""
    token = home.data / "token-lag"
    token.write_text(system.token(ACCOUNT))
    services = [system.url(name) for name in ("rights-service", "services-service")]
    found = {}
    for rate in RATES:
        for count in (probes // 2, probes):  # the first time to warm up
            command = programs.java("client.LagProbe", *services, token, rate, count, flags=["-Xmx128m"])
            answers, failures, p50, p99, reached = map(int, programs.once(home, "lag", command).split())
        found[rate] = {
            "p50": p50 / 1000, "p99": p99 / 1000, "probes": answers, "failures": failures, "rate": reached,
        }
        say(f"event lag beside {reached} writes a second: p50 {p50 / 1000:.1f} ms, p99 {p99 / 1000:.1f} ms")
    return found
