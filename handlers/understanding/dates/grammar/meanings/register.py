"""The register of meanings: a name, the category that it gives, and the function that builds it."""

from collections.abc import Callable
from typing import Any, NamedTuple

Build = Callable[..., Any]


class Meaning(NamedTuple):
    """What a rule may mean. ``build`` takes the rule's own words first, then the values of its slots; or gives none."""

    category: str
    build: Build


MEANINGS: dict[str, Meaning] = {}


def meaning(category: str) -> Callable[[Build], Build]:
    """Register a function under its name, for rules that give this category."""

    def register(build: Build) -> Build:
        MEANINGS[build.__name__.rstrip("_")] = Meaning(category, build)
        return build

    return register
