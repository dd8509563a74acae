"""Days counted back from a deal's close: "3 days before the Acme deal closes"."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon

_LONGEST = 60
"""Characters of a deal's name behind the word for its close."""


class Anchor(msgspec.Struct, frozen=True):
    """An offset from a close date as a duration ("-P3D"), and its place in the text."""

    offset: str
    start: int
    end: int


def _closes(scene: Scene, mark: Mark) -> bool:
    """Tell a deal, or a company whose only open deal is meant: "за день до закрытия Сибпака"."""
    firm = mark.value.entries[0] if mark.kind == "company" else None
    return mark.kind == "deal" or (firm is not None and len(scene.names.open_deals(company_id=firm.id)) == 1)


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(template) for template in lexicon.table("anchors").get("match", []))


@lru_cache(maxsize=16)
def _leads(lexicon: Lexicon) -> re.Pattern[str]:
    """Give what may stand between the close and the deal: "до закрытия сделки с Долиной"."""
    return re.compile(rf'[ "]*(?:{lexicon.alternation("name_leads")} )?[ "]*')


def anchors(scene: Scene, start: int, end: int) -> Iterator[Anchor]:
    """Find the anchors of a stretch; one day where no number is said."""
    for pattern in _patterns(scene.lexicon):
        for match in pattern.finditer(scene.folded, start, end):
            words, count = vocabulary(scene.lexicon), match.group("n") or ""
            number = int(count) if count.isdigit() else int(words.numbers.get(count, 1))
            letter = words.units.get(match.group("unit"), "day")[0].upper()
            named = [
                mark for mark in scene.within(match.end(), min(end, match.end() + _LONGEST)) if _closes(scene, mark)
            ]
            beside = named and _leads(scene.lexicon).fullmatch(scene.folded, match.end(), named[0].start)
            yield Anchor(f"-P{number}{letter}", match.start(), named[0].end if beside else match.end())
