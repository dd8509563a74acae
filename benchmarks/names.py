"""How long it takes to find the names of a sentence, and what their index holds: `python -m benchmarks.names`.

Beside it in the same run: a plain scan of a list of names by rapidfuzz, which finds a misspelt name too.
"""

import argparse
import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from benchmarks.filling import names_of
from handlers.kit.reading import Moment
from handlers.understanding.naming.names import Entry, NameIndex
from handlers.understanding.scene import lay_out

SIZES = (100, 10_000, 100_000)
_MOMENT = Moment(sent_at="2026-05-11T07:30:00+00:00", zone="Europe/Madrid")
_KINDS: dict[str, Callable[[str], str]] = {
    "as stored": lambda name: name,
    "small letters": str.lower,
    "other order": lambda name: " ".join(reversed(name.split())),
    "initial": lambda name: f"{name[0]}. {name.split()[-1]}",
    "one slip": lambda name: name[:-3] + name[-2:],
    "given name alone": lambda name: name.split()[0],
    "surname alone": lambda name: name.split()[-1],
    "nobody": lambda name: f"Zebulon {name.split()[-1][::-1].title()}",
}


@dataclass(frozen=True, slots=True)
class Timed:
    """One way to type a name at one size: milliseconds of CPU, and the share of names that were found."""

    size: int
    kind: str
    median: float
    worst: float
    found: float


def filled(names: Sequence[str]) -> NameIndex:
    """Make an index of contacts, each tenth with a company of its own."""
    index = NameIndex()
    index.load(
        Entry(kind="company", id=f"c{number}", name=f"{name.split()[-1]} Ltd")
        for number, name in enumerate(names[::10])
    )
    index.load(
        Entry(kind="contact", id=f"p{number}", name=name, company_id=f"c{number // 10}")
        for number, name in enumerate(names)
    )
    return index


def sentences(size: int, index: NameIndex, names: Sequence[str], rounds: int) -> list[Timed]:
    """Time whole sentences laid out, less the same sentence against an empty index: what the names cost."""
    chance, empty, timed = random.Random(11), NameIndex(), []
    for kind, typed in _KINDS.items():
        taken, right = [], 0
        for name in chance.sample(names, min(rounds, len(names))):
            text = f"called {typed(name)} about the offer for June, wants 20k off"
            _taken(text, empty)  # What is remembered of words and letters is remembered for both.
            before = _taken(text, empty)
            taken.append(max(0.0, _taken(text, index) - before))
            marks = lay_out(text, _MOMENT, index, ()).marks
            right += any(
                entry.name == name
                for mark in marks
                if mark.kind in ("contact", "company", "several")
                for entry in mark.value.entries
            )
        timed.append(Timed(size, kind, _at(taken, 0.5), _at(taken, 0.99), right / len(taken)))
    return timed


def _taken(text: str, index: NameIndex) -> float:
    begun = time.thread_time()
    lay_out(text, _MOMENT, index, ())
    return (time.thread_time() - begun) * 1000


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def reference(names: Sequence[str]) -> float:
    """Time the scan: milliseconds of CPU for one name."""
    taken = []
    for name in random.Random(13).sample(names, 5):
        begun = time.thread_time()
        process.extractOne(name[:-3] + name[-2:], names, scorer=fuzz.ratio)
        taken.append((time.thread_time() - begun) * 1000)
    return _at(taken, 0.5)


def memory(names: Sequence[str]) -> tuple[float, float]:
    """Give the megabytes that an index holds beside the names themselves, and the seconds of CPU to fill it."""
    gc.collect()
    begun = time.thread_time()
    filled(names)
    seconds = time.thread_time() - begun
    tracemalloc.start()
    index = filled(names)
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    return held if len(index) else 0.0, seconds


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small numbers, to see that it works")
    quick = parser.parse_args().quick
    sizes, rounds = (SIZES[:2], 50) if quick else (SIZES, 300)
    print("| contacts | typed | median ms | p99 ms | found |\n|---|---|---|---|---|")
    notes = []
    for size in sizes:
        names = names_of(size)
        held, seconds = memory(names)
        index = filled(names)
        for each in sentences(size, index, names, rounds):
            print(f"| {size:,} | {each.kind} | {each.median:.2f} | {each.worst:.2f} | {each.found:.0%} |")
        notes.append(
            f"{size:,} contacts: {held:.1f} MB, filled in {seconds:.2f} s; scan {reference(names):.2f} ms a name"
        )
    print("\n" + "\n".join(notes))


if __name__ == "__main__":
    main()
