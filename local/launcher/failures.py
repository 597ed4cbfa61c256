"""Which Java tests failed, from the reports that Maven Surefire leaves."""

import xml.etree.ElementTree as ET

LONGEST = 300


def failed(root, since=0.0):
    """A line for each test that failed in a report of any module written since then."""
    found = []
    for report in sorted(root.glob("*/target/surefire-reports/TEST-*.xml")):
        if report.stat().st_mtime >= since:
            module = report.relative_to(root).parts[0]
            found += [f"{module}: {line}" for line in _lines(report)]
    return found


def _lines(report):
    try:
        cases = ET.parse(report).iter("testcase")
    except ET.ParseError:
        yield f"{report.name} was not written to its end"
        return
    for case in cases:
        for kind in ("failure", "error"):
            for trouble in case.findall(kind):
                words = (trouble.get("message") or trouble.get("type") or kind).strip().splitlines()
                name = f"{case.get('classname').rpartition('.')[2]}.{case.get('name')}"
                yield f"{name}: {' '.join(words)[:LONGEST]}"
