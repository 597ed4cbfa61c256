import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def pages():
    return [*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *(ROOT / "docs").glob("*/**/*.md")]


def links(page):
    return LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))


def anchors(page):
    titles = HEADING.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def broken(page, link):
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.is_relative_to(ROOT) or not target.exists():
        return True
    return bool(anchor) and anchor not in anchors(target)


class LinksTest(unittest.TestCase):
    def test_every_relative_link_of_the_documentation_leads_somewhere(self):
        self.assertIn(ROOT / "README.md", pages())
        self.assertIn(ROOT / "docs/services/rights-service.md", pages())
        found = [f"{page.relative_to(ROOT)}: {link}" for page in pages() for link in links(page)
                 if "://" not in link and not link.startswith("mailto:") and broken(page, link)]
        self.assertEqual([], found)

    def test_a_link_to_nowhere_is_found(self):
        page = ROOT / "README.md"
        self.assertTrue(broken(page, "docs/nowhere.md"))
        self.assertTrue(broken(page, "docs/operations.md#nowhere"))
        self.assertFalse(broken(page, "docs/operations.md#alerts"))

    def test_every_service_has_its_page(self):
        services = {it.parent.name for it in ROOT.glob("*-service/pom.xml")}
        self.assertEqual(services, {it.stem for it in (ROOT / "docs/services").glob("*.md")})
