"""Small rules from which the Block Kit validator is built, and the findings they write down.

A rule is a function `(value, pointer, findings)`. Pointers and wording follow what Slack answers, for example
`must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
"""

from collections.abc import Callable, Mapping
from typing import Any

Findings = list[str]
Rule = Callable[[Any, str, Findings], None]
Shape = Mapping[str, Rule]


def found(findings: Findings, words: str, pointer: str) -> None:
    """Write down one finding."""
    findings.append(f"{words} [json-pointer:{pointer}]")


def string(longest: int, shortest: int = 0) -> Rule:
    """Accept a string within these lengths, in characters."""

    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, str):
            found(findings, "must provide a string", pointer)
        elif len(value) > longest:
            found(findings, f"must be less than {longest + 1} characters", pointer)
        elif len(value) < shortest:
            found(findings, f"must be more than {shortest - 1} characters", pointer)

    return rule


def boolean(value: Any, pointer: str, findings: Findings) -> None:
    """Accept true or false."""
    if not isinstance(value, bool):
        found(findings, "must provide a boolean", pointer)


def whole(lowest: int, highest: int) -> Rule:
    """Accept a whole number of a range."""

    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            found(findings, "must provide a number", pointer)
        elif not lowest <= value <= highest:
            found(findings, f"must be between {lowest} and {highest}", pointer)

    return rule


def word(*choices: str) -> Rule:
    """Accept one of a few strings."""

    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if value not in choices:
            found(findings, f"must be a valid enum value: {', '.join(choices)}", pointer)

    return rule


def anything(_value: Any, _pointer: str, _findings: Findings) -> None:
    """Accept any value."""


def items(rule: Rule, most: int, least: int = 1) -> Rule:
    """Accept a list of a bounded length whose items all keep `rule`."""

    def check(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, list):
            found(findings, "must provide an array", pointer)
            return
        if len(value) > most:
            found(findings, f"no more than {most} items allowed", pointer)
        if len(value) < least:
            found(findings, f"no less than {least} items allowed" if least > 1 else "must not be empty", pointer)
        for place, item in enumerate(value):
            rule(item, f"{pointer}/{place}", findings)

    return check


def shape(required: Shape, optional: Shape) -> Rule:
    """Accept an object with exactly these fields."""
    known = {**required, **optional}

    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, dict):
            found(findings, "must provide an object", pointer)
            return
        for name in required:
            if name not in value:
                found(findings, f"missing required field: {name}", pointer)
        for name, inner in value.items():
            if name in known:
                known[name](inner, f"{pointer}/{name}", findings)
            elif name != "type":
                found(findings, f"invalid additional property: {name}", pointer)

    return rule


def typed(kinds: Mapping[str, Rule]) -> Rule:
    """Accept an object whose `type` is one of `kinds` and which keeps that kind's rule."""

    def rule(value: Any, pointer: str, findings: Findings) -> None:
        if not isinstance(value, dict):
            found(findings, "must provide an object", pointer)
        elif "type" not in value:
            found(findings, "missing required field: type", pointer)
        elif value["type"] not in kinds:
            found(findings, f"unsupported type: {value['type']}", f"{pointer}/type")
        else:
            kinds[value["type"]](value, pointer, findings)

    return rule
