"""What many operations have in common is tried in full at some of them: one piece of code answers for all."""

import collections
import json

# what more operations than this have in common is tried in full at every so-manieth of them
MANY = 8


class Common:
    """Knows at which operations what they share with others is tried: parameters described alike, and the transport."""

    def __init__(self, paths):
        having = collections.defaultdict(list)
        for path in sorted(paths):
            for method, operation in sorted(paths[path].items()):
                for kind in {None, *map(_kind, operation.get("parameters", []))}:
                    having[kind].append((method.upper(), path))
        self._tried = {kind: set(them if len(them) <= MANY else them[::MANY]) for kind, them in having.items()}

    def tries(self, method, path, parameter):
        """Whether bad and boundary values of this parameter, or for None bad methods and content types, are sent there."""
        return (method.upper(), path) in self._tried[_kind(parameter) if parameter else None]


def _kind(parameter):
    schema = json.dumps(parameter["schema"], sort_keys=True)
    return parameter["in"], parameter["name"], parameter.get("required", False), schema
