"""What random requests are made of: two halves of the operations, and what these have in common once in a while."""

import importlib.util
import re
import unittest

from launcher.proofs import FOLDER, half_of


class HalvesTest(unittest.TestCase):
    def test_takes_whole_resources_with_half_of_the_operations(self):
        paths = {
            "/api/v1/members": {"get": {}, "post": {}},
            "/api/v1/members/{id}": {"get": {}},
            "/api/v1/me": {"get": {}},
            "/api/v1/unions": {"get": {}},
            "/operations/audit/verification": {"get": {}},
        }
        half = [path for path in paths if re.search(half_of(paths), path)]
        self.assertEqual(half, ["/api/v1/me", "/api/v1/unions"])

    def test_does_not_take_a_resource_whose_name_only_begins_alike(self):
        half = half_of({"/api/v1/me": {"get": {}}, "/api/v1/members": {"get": {}}})
        self.assertEqual(len([it for it in ("/api/v1/me", "/api/v1/members") if re.search(half, it)]), 1)


class CommonTest(unittest.TestCase):
    ID = {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}
    LIMIT = {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 100}}
    OTHER = {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 1000}}

    def common(self, paths):
        specification = importlib.util.spec_from_file_location("common", FOLDER / "schema" / "common.py")
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        return module.Common(paths)

    def test_what_few_operations_have_is_tried_at_all_of_them(self):
        common = self.common({f"/{it}": {"get": {"parameters": [self.LIMIT]}} for it in range(8)})
        self.assertTrue(all(common.tries("GET", f"/{it}", self.LIMIT) for it in range(8)))

    def test_what_many_operations_have_is_tried_at_every_eighth(self):
        common = self.common({f"/{it:02}": {"get": {"parameters": [self.ID]}} for it in range(20)})
        tried = [it for it in range(20) if common.tries("GET", f"/{it:02}", self.ID)]
        self.assertEqual(tried, [0, 8, 16])
        self.assertEqual([it for it in range(20) if common.tries("GET", f"/{it:02}", None)], tried)

    def test_what_is_described_otherwise_is_not_the_same(self):
        paths = {f"/{it:02}": {"get": {"parameters": [self.LIMIT]}} for it in range(20)}
        paths["/07"]["get"]["parameters"] = [self.OTHER]
        self.assertTrue(self.common(paths).tries("GET", "/07", self.OTHER))


if __name__ == "__main__":
    unittest.main()
