"""The rules that our Dockerfile keeps."""

import json
import re
from pathlib import Path

from checks.findings import Findings

LAYERS = ["dependencies", "spring-boot-loader", "snapshot-dependencies", "application"]


def instructions(text: str) -> list[tuple[str, str]]:
    """Instructions and their arguments, continued lines joined, comments left out."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    return [(word.upper(), rest.strip()) for word, _, rest in
            (line.strip().partition(" ") for line in joined.splitlines() if line.strip())]


def check(findings: Findings, root: Path) -> None:
    steps = instructions((root / "Dockerfile").read_text())

    def all_of(word):
        return [rest for name, rest in steps if name == word]

    def expect(holds, rule, seen=""):
        findings.expect(holds, f"Dockerfile: {rule}", str(seen))

    images = [it.split()[0] for it in all_of("FROM")]
    stages = {it.split()[-1] for it in all_of("FROM")}
    foreign = [it for it in images if it not in stages and it != "scratch"]
    expect(all(re.search(r":[^:]+$", it) and not it.endswith(":latest") for it in foreign),
           "images have versions", foreign)
    expect(all(re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", it) for it in all_of("USER"))
           and all_of("USER"), "the user is a number, not root", all_of("USER"))
    expect(all(is_list(it) for it in all_of("ENTRYPOINT")) and all_of("ENTRYPOINT"),
           "java is started without a shell, so that it gets the signals")
    expect(all_of("HEALTHCHECK"), "says how the application is asked for its health")
    expect("SIGTERM" in all_of("STOPSIGNAL"), "stops by SIGTERM")
    expect(not all_of("ADD"), "ADD is not used")
    expect(any("org.opencontainers.image.title" in it for it in all_of("LABEL")), "is labelled")
    copied = re.findall(r"--from=layers \S*/extracted/([a-z-]+)/", "\n".join(all_of("COPY")))
    expect(copied == LAYERS, "layers are copied from the steadiest to the newest", copied)
    secret = re.compile(r"PASSWORD|SECRET|TOKEN|_KEYS?_", re.IGNORECASE)
    expect(not any(secret.search(it) for it in all_of("ENV") + all_of("ARG")), "holds no secrets")
    expect(not any(re.search(r"\b(curl|wget)\b.*\|\s*(ba)?sh", it) for it in all_of("RUN")),
           "runs nothing fetched on the way")
    expect(all_of("FROM")[-1].endswith(" application"), "builds an application unless told otherwise")
    ignored = (root / ".dockerignore").read_text().splitlines()
    expect({".git", "**/target", "**/.env"} <= set(ignored), "secrets and builds stay outside")


def is_list(text: str) -> bool:
    try:
        return isinstance(json.loads(text), list)
    except ValueError:
        return False
