"""How well and how fast people's words are read: `python -m benchmarks language`.

The sentences and date phrases are the project's own corpora under tests/, which the reader was built with. The phrases
under dates/typed were written down with their meaning before anybody tried them. All times are CPU time of the thread.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from statistics import median
from typing import Any

import msgspec

from benchmarks.filling import names_of
from handlers.kit.reading import Reading
from handlers.understanding.as_json import reading_json
from handlers.understanding.clauses.modality import READS
from handlers.understanding.dates.grammar.wording import spoken
from handlers.understanding.dates.literal import literal
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import Records, load_records
from handlers.understanding.words.lexicon import available
from tests.handlers.understanding import judge
from tests.handlers.understanding.dates import grains

LENGTHS = (250, 500, 1_000, 2_000)
_HARMLESS = READS | {"ask", "set_language", "set_timezone", "set_quiet_hours"}
_SHUFFLED = 40
"""Date phrases a language that are made of its corpus's words in any order: the slowest ones are no dates."""


@dataclass(frozen=True, slots=True)
class Understood:
    """One language's sentences; ``wrong`` counts those that would write what nobody said and nobody was asked about."""

    language: str
    sentences: int
    right: int
    wrong: int
    asked: int


@dataclass(frozen=True, slots=True)
class Dated:
    """One language's date phrases; ``wrong`` counts those that came out otherwise and were called certain."""

    language: str
    phrases: int
    right: int
    wrong: int
    typed: int
    typed_right: int
    typed_wrong: int


@dataclass(frozen=True, slots=True)
class Paced:
    """Milliseconds a sentence of one language, and a message of each length."""

    language: str
    median: float
    worst: float
    lengths: tuple[float, ...]
    line: float
    """The median of the reference: the same lines decoded from JSON."""


@dataclass(slots=True)
class Read:
    """All that this part measured."""

    contacts: int
    understood: list[Understood] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    paced: list[Paced] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")


def reading(contacts: int) -> Read:
    """Judge and time every language that has a corpus, beside so many contacts."""
    result = Read(contacts)
    rows = {language: _rows(language) for language in available()}
    print(f"… language: {contacts:,} contacts", file=sys.stderr)
    many = _among(contacts)
    for language, said in rows.items():
        print(f"… {language}: {len(said):,} sentences judged, then timed", file=sys.stderr)
        result.understood.append(_understood(language, said))
        result.paced.append(_paced(language, said, many))
    for language in spoken():
        print(f"… {language}: date phrases", file=sys.stderr)
        result.dated.append(_dated(language))
        result.slowest = max(result.slowest, _slowest(language))
    return result


def _rows(language: str) -> list[dict[str, Any]]:
    own = judge.HERE / f"{language}.jsonl"
    return judge.lines(own.name) if own.is_file() else []


def _among(contacts: int) -> Records:
    """Load the corpus's records together with many others."""
    data = json.loads((judge.HERE / "records.json").read_text("utf-8"))
    names = names_of(contacts)
    data["contacts"] += [{"name": name} for name in names]
    data["companies"] += [f"{name.split()[-1]} Ltd" for name in names[::10]]
    return load_records(data)


def _understood(language: str, rows: list[dict[str, Any]]) -> Understood:
    right = wrong = asked = 0
    for row in rows:
        found = judge.read(row)
        right += not judge.complaint(row, found)
        wrong += any(_unsaid(row, action) for action in reading_json(found)["actions"])
        asked += any(action.name == "ask" for action in found.actions)
    return Understood(language, len(rows), right, wrong, asked)


def _unsaid(row: dict[str, Any], made: dict[str, Any]) -> bool:
    """Tell an action that would be written without a question although the line does not say it."""
    if made["action"] in _HARMLESS or made.get("confirm"):
        return False
    return all(judge.complaint({"actions": [want]}, _only(made)) for want in row["actions"])


def _only(made: dict[str, Any]) -> Reading:
    slots = {name: value for name, value in made.items() if name not in ("action", "then")}
    return msgspec.convert({"locale": "", "actions": [{"name": made["action"], "slots": slots}]}, Reading)


def _paced(language: str, rows: list[dict[str, Any]], many: Records) -> Paced:
    """Time every other sentence once; the others come first, so that the words of the language are compiled."""
    moment, reader = msgspec.structs.replace(many.moment, locale=language), GrammarReader()

    def read(text: str, hint: str | None = None) -> None:
        reader.read(text, moment, many.names, many.stages, hint)

    for row in rows[1::2]:
        read(row["text"], row.get("hint"))
    taken = [_taken(lambda row=row: read(row["text"], row.get("hint"))) for row in rows[::2]]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    decoded = [_taken(lambda line=line: json.loads(line)) for line in lines]
    lengths = tuple(median(_taken(lambda text=text: read(text)) for _ in range(5)) for text in _messages(rows))
    return Paced(language, _at(taken, 0.5), _at(taken, 0.99), lengths, _at(decoded, 0.5))


def _messages(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Make a message of each length from sentences of the corpus."""
    texts = [row["text"] for row in rows] or [""]
    random.Random(5).shuffle(texts)
    whole = ""
    while len(whole) < LENGTHS[-1]:
        whole += ". ".join(texts) + ". "
    return (whole[:length] for length in LENGTHS)


def _dated(language: str) -> Dated:
    phrases = right = wrong = 0
    for row in grains.written(language):
        for text in row["texts"]:
            found = literal(text, grains.WRITTEN_AT, language)
            exact = row["want"] is None if found is None else grains.same(found, row["want"])
            phrases, right = phrases + 1, right + exact
            wrong += found is not None and found.certain and not exact
    typed = [(row, literal(row["text"], grains.TYPED_AT, language)) for row in grains.typed(language)]
    fitting = [grains.right(row["want"], found) for row, found in typed]
    sure = sum(found is not None and found.certain and not fit for (_, found), fit in zip(typed, fitting, strict=True))
    return Dated(language, phrases, right, wrong, len(typed), sum(fitting), sure)


def _slowest(language: str) -> tuple[float, str]:
    """Find the phrase that takes longest, among dates and among words of dates in any order."""
    chance = random.Random(3)
    texts = [text for row in grains.written(language) for text in row["texts"]]
    texts += [row["text"] for row in grains.typed(language)]
    pieces = sorted({word for text in texts for word in text.split()})
    texts += [" ".join(chance.choices(pieces, k=14))[:120] for _ in range(_SHUFFLED)] if pieces else []
    literal(next(islice(texts, 1), ""), grains.TYPED_AT, language)
    taken = ((min(_taken(lambda text=text: _read(text, language)) for _ in range(2)), text) for text in texts)
    return max(taken, default=(0.0, ""))


def _read(text: str, language: str) -> None:
    literal(text, grains.TYPED_AT, language)


def _taken(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0.0


def section(found: Read) -> str:
    """Write the part of docs/performance.md about language."""
    return "\n".join([_sentences(found), _pace(found), _dates(found)])


def _sentences(found: Read) -> str:
    lines = [
        f"| {one.language} | {one.sentences:,} | {_share(one.right, one.sentences)} | {one.wrong} | {one.asked} |"
        for one in found.understood
    ]
    head = (
        "## Language\n\nThe corpora under tests/, which the reader was built with. A wrong write is one that the line"
        " does not say and that nobody was asked about.\n\n"
        "| language | sentences | understood | wrong writes | questions |\n"
    )
    return head + "|---" * 5 + "|\n" + "\n".join(lines) + "\n"


def _pace(found: Read) -> str:
    lines = []
    for one in found.paced:
        lengths = " | ".join(f"{each:.1f}" for each in one.lengths)
        growth = one.lengths[-1] / one.lengths[-2] if one.lengths[-2] else 0.0
        ratio = one.median / one.line if one.line else 0.0
        lines.append(
            f"| {one.language} | {one.median:.2f} | {one.worst:.2f} | {ratio:.0f} | {lengths} | {growth:.2f} |"
        )
    head = (
        f"Milliseconds of work a sentence beside {found.contacts:,} contacts, in times of decoding the same line from"
        " JSON, and for a message of so many characters; the last column is the growth from 1,000 to 2,000.\n\n"
        "| language | median | p99 | in JSON lines | " + " | ".join(f"{each:,}" for each in LENGTHS) + " | growth |\n"
    )
    return head + "|---" * (5 + len(LENGTHS)) + "|\n" + "\n".join(lines) + "\n"


def _dates(found: Read) -> str:
    lines = []
    for one in found.dated:
        built = f"{one.phrases:,} | {_share(one.right, one.phrases)} | {one.wrong}"
        typed = f"{one.typed} | {_share(one.typed_right, one.typed)} | {one.typed_wrong}"
        lines.append(f"| {one.language} | {built} | {typed} |")
    head = (
        "Date phrases: those that the grammar was built with, and those written before anybody tried them (mended for"
        " since).\n\n| language | phrases | right at their grain | silently wrong | typed | right | silently wrong |\n"
    )
    slowest, text = found.slowest
    return head + "|---" * 7 + "|\n" + "\n".join(lines) + f"\n\nThe slowest takes {slowest:.1f} ms: `{text}`.\n"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    sys.exit("This is one part of the measurements. Run it so: python -m benchmarks language")
