"""Compare a reading with what a line of a corpus expects; only the slots listed are judged."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from handlers.kit.reading import Reading
from handlers.understanding.as_json import reading_json
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import Records, load_records

HERE = Path(__file__).parent / "corpus"
_PROSE = frozenset({"summary", "title", "reason"})
_MOMENTS = frozenset({"due", "occurred_at", "start", "until"})


@cache
def records(locale: str) -> Records:
    """Load the corpus's records, once for all lines of a locale: reading changes nothing in them."""
    return load_records(msgspec.json.decode((HERE / "records.json").read_bytes(), type=dict[str, Any]), locale)


def lines(name: str) -> list[dict[str, Any]]:
    """Load a corpus."""
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in (HERE / name).read_bytes().splitlines() if line]


def read(row: dict[str, Any]) -> Reading:
    """Read a line against the corpus's records."""
    found = records(row["locale"])
    return GrammarReader().read(row["text"], found.moment, found.names, found.stages, row.get("hint"))


def complaint(row: dict[str, Any], reading: Reading) -> str:
    """Say what is wrong with a reading; empty where nothing is."""
    shown = reading_json(reading)
    found = _differs(row["actions"], shown["actions"])
    return found or (_differs(row["suggestions"], shown["suggestions"]) if "suggestions" in row else "")


def _differs(want: list[dict[str, Any]], got: list[dict[str, Any]]) -> str:
    if len(want) != len(got):
        return f"{len(got)} instead of {len(want)}: {got}"
    for expected, made in zip(want, got, strict=True):
        for slot, value in expected.items():
            if slot == "then":
                deeper = _differs(value, made.get("then", []))
                if deeper:
                    return f"then: {deeper}"
            elif not _same(slot, value, made.get(slot)):
                return f"{slot} is {made.get(slot)!r} instead of {value!r} in {made}"
    return ""


def _same(slot: str, want: Any, got: Any) -> bool:
    if slot in _PROSE and isinstance(got, str):
        return str(want).casefold() in got.casefold()
    if slot in _MOMENTS and "T" in str(want) and "T" in str(got):
        return dt.datetime.fromisoformat(want) == dt.datetime.fromisoformat(str(got))
    if slot == "options" and isinstance(got, list):
        return sorted(map(str, want)) == sorted(map(str, got))
    return bool(want == got)
