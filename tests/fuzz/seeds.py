"""Inputs to begin with: lines of the corpora in every language, and what text can be made of."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.targets import LANGUAGES, packed
from tests.handlers.understanding import judge
from tests.handlers.understanding.dates import grains

_EACH = 40
"""Lines of each corpus: enough to meet most words of a language, few enough to begin soon."""
ODD = (
    "", " ", "\n\n", "\x00", "\udcff", "\ufeff\u202e\u200d", "👩\u200d👧 📞✅", "<!channel> <@U1> &amp; *x* `y`",
    "@here /stop", "#tag $CASH", "a" * 500, "1" * 400, "((((((((((" * 20, "\u0301" * 60, "ß" * 90, "é" * 90,
    "한국어 문장", "עברית وعربي", "ไทย", "हिन्दी", "ქართული", "日本語の文", "Ⅷ ½ ٣ ۴", "İstanbul ıŞ",
    "e\u0301te\u0301",
    "+49 30 1234567, 12.500,00 €, 99,9 %", "called " * 60, "and then " * 60, "der der der " * 40, "和" * 200,
    "tomorrow " * 40, "30/02/2026 25:61", "9999-99-99T99:99",
)  # fmt: skip


def first() -> Iterator[bytes]:
    """Give a small input of each language, by which its words are loaded."""
    yield from (packed(language, "12 Tom") for language in LANGUAGES)


def seeds(target: str) -> Iterator[bytes]:
    """Give the inputs that suit a target, the odd ones in one language after another."""
    for number, text in enumerate(ODD):
        yield packed(LANGUAGES[number % len(LANGUAGES)], text)
    for language in LANGUAGES:
        texts = list(_dates(language) if target == "when" else _sentences(language))
        random.Random(1).shuffle(texts)
        yield from (packed(language, text) for text in texts[:_EACH])


def _dates(language: str) -> Iterator[str]:
    for row in grains.written(language):
        yield from row["texts"]
    yield from (row["text"] for row in grains.typed(language))


def _sentences(language: str) -> Iterator[str]:
    folder = judge.HERE.parent
    for corpus in (judge.HERE, folder / "quantities" / "corpus", folder / "naming" / "corpus"):
        yield from _texts(corpus / f"{language}.jsonl")


def _texts(path: Path) -> Iterator[str]:
    if path.is_file():
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines() if line)
