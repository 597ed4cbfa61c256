"""The operations are shared out evenly between the two processes that make random requests."""

import re
import unittest

from launcher.proofs import half_of


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


if __name__ == "__main__":
    unittest.main()
