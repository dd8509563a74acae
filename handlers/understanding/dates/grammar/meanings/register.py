"""The register of meanings: a name, the category that it gives, and the function that builds it."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

Build = Callable[..., Any]
Made = TypeVar("Made", bound=Build)


class Meaning(NamedTuple):
    """What a rule may mean. ``build`` takes the rule's own words first, then the values of its slots; or gives none."""

    category: str
    build: Build
    cost: int


MEANINGS: dict[str, Meaning] = {}


def meaning(category: str, cost: int = 10) -> Callable[[Made], Made]:
    """Register a function under its name; of two readings of a phrase the cheaper one is meant."""

    def register(build: Made) -> Made:
        MEANINGS[build.__name__.rstrip("_")] = Meaning(category, build, cost)
        return build

    return register
