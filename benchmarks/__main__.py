"""Run the measurements: `python -m benchmarks [messages] [starts] [reminders] [deals] [language] [--quick]`.

A run of everything writes docs/performance.md; a part, or a quick run, is only printed.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from benchmarks.child import ROOT
from benchmarks.deals import questions
from benchmarks.language import reading
from benchmarks.messages import Measured, measure
from benchmarks.platforms import Platform, Slack, Telegram
from benchmarks.references import references
from benchmarks.reminders import reminders
from benchmarks.report import Results, page
from benchmarks.startup import starts

PARTS = ("messages", "starts", "reminders", "deals", "language")
_DOORS: dict[str, type[Slack] | type[Telegram]] = {"Slack": Slack, "Telegram": Telegram}


async def run(parts: set[str], *, quick: bool) -> Results:
    """Measure the parts, with the references before and after."""
    results = Results()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        results.references.append(await references(folder))
        if "messages" in parts:
            sizes, rounds = ((100, 5_000), 80) if quick else ((100, 100_000), 300)
            for door, platform in _DOORS.items():
                results.messages[door] = await _door(door, platform(), folder, sizes, rounds)
        if "starts" in parts:
            results.starts = await starts(folder / "starts")
        if "reminders" in parts:
            results.rung = await reminders(folder / "reminders", 500 if quick else 10_000)
        if "deals" in parts:
            results.answered, results.history = await questions(folder / "deals", 500 if quick else 10_000)
        if "language" in parts:
            results.read = reading(5_000 if quick else 100_000)
        (folder / "reference.db").unlink()
        results.references.append(await references(folder))
    return results


async def _door(door: str, platform: Platform, folder: Path, sizes: tuple[int, ...], rounds: int) -> list[Measured]:
    found = []
    for contacts in sizes:
        print(f"… {door} with {contacts:,} contacts", file=sys.stderr)
        place = folder / f"{door}-{contacts}"
        found.append(await measure(platform, place, contacts, rounds, profile=door == "Slack" and contacts == sizes[0]))
    return found


def main() -> None:
    """Read what is asked for, measure, print, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all of them if left out")
    parser.add_argument("--quick", action="store_true", help="small numbers, to see that it works")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    text = page(asyncio.run(run(set(given.parts) or set(PARTS), quick=given.quick)))
    print(text)
    if not given.parts and not given.quick:
        (ROOT / "docs" / "performance.md").write_text(text)


if __name__ == "__main__":
    main()
