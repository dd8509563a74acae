"""What is wrong with a setting, in a sentence with its remedy; and names that are no setting's."""

import os
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

_PREFIX = "RAPPORT_"
_NAMES = re.compile(r"^\s*(?:export\s+)?(RAPPORT_\w+)\s*=", re.MULTILINE)
_OTHERS = frozenset({"RAPPORT_FAILPOINT", "RAPPORT_TEST_POSTGRES_URL"})
"""Names that only tests set."""
_BOUNDS = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less"}


def misfit(error: Mapping[str, Any], name: str) -> str:
    """Explain one of pydantic's errors; ``name`` is the variable's."""
    context = error.get("ctx", {})
    if "error" in context:
        return str(context["error"])
    if expected := context.get("expected"):
        return f"{name} should be one of {expected}."
    if bound := next((each for each in _BOUNDS if each in context), ""):
        return f"{name} should be {_BOUNDS[bound].format(context[bound])}."
    if str(error.get("type", "")).startswith(("int_", "float_")):
        return f"{name} should be a number."
    return f"{name} has a value that cannot be read."


def strays(known: Iterable[str], env_file: Path = Path(".env")) -> dict[str, str]:
    """Give the variables that look like settings and are none, each with the one that is perhaps meant, or nothing."""
    names = list(known)
    written = env_file.read_text("utf-8", errors="replace") if env_file.is_file() else ""
    given = {*(each for each in os.environ if each.startswith(_PREFIX)), *_NAMES.findall(written)}
    ends = {each.removeprefix(_PREFIX): each for each in names}
    lost = sorted(given.difference(names, _OTHERS))
    close = {each: get_close_matches(each.removeprefix(_PREFIX), ends, 1) for each in lost}
    return {each: ends[found[0]] if found else "" for each, found in close.items()}
