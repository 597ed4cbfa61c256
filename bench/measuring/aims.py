"""What was aimed for, and whether it is met."""

from .rounds import CONNECTIONS
from .subjects import OPERATIONS

OF_FLOOR = {"create": 0.55, "get": 0.68, "list": 0.62, "nearest": 4.0, "update": 0.82}
HOP_OF_DIRECT = 0.20
LAG_P99 = 15
START = 2.0
IDLE_MB = 220
LOAD_MB = 300
VERIFICATION = 0.95


def verdict(met) -> str:
    return "met" if met else "missed"


def of_rounds(rounds):
    """Rows of operation, connections, what, aim, figure, whether it is met."""
    for operation in OPERATIONS:
        for connections in CONNECTIONS:
            figure = rounds.ratio(operation, connections, "direct", "floor")
            if figure:
                aim = OF_FLOOR[operation]
                yield operation, connections, "service ÷ floor", f"≥ {aim:.2f}", f"{figure:.2f}", figure >= aim
            figure = rounds.ratio(operation, connections, "direct", "bare-mvc")
            if figure:
                yield operation, connections, "service ÷ bare MVC handler", "≥ 1.00", f"{figure:.2f}", figure >= 1
            figure = rounds.ratio(operation, connections, "gateway", "direct")
            if figure and operation == "get":
                met = figure >= HOP_OF_DIRECT
                yield operation, connections, "through the gateway ÷ direct", f"≥ {HOP_OF_DIRECT:.2f}", f"{figure:.2f}", met
