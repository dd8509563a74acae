"""A correction that says what it is not, or ends with "instead": "not Initech, Hooli", "Wednesday instead"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT, clean, fold

_LONGEST = 40
"""Characters of what is denied, or of a name."""


class Said(NamedTuple):
    """What a correction says shall stand, and what it denies, if it does."""

    new: str
    old: str = ""


def may_be_said(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words deny something or end with "instead", which is seen before anything is looked up."""
    return next(without_lead(text, lexicon), None) is not None


def without_lead(text: str, lexicon: Lexicon) -> Iterator[Said]:
    """Give what the words may say shall stand, with what it stands in place of."""
    whole = clean(text)
    folded = fold(whole)
    for pattern in _patterns(lexicon):
        found = pattern.fullmatch(folded)
        if found is not None:
            groups = found.groupdict()
            old = whole[slice(*found.span("old"))] if groups.get("old") else ""
            yield Said(whole[slice(*found.span("new"))].strip(), old.strip())


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    leads, tails = lexicon.alternation("correction_leads"), lexicon.alternation("correction_tails")
    denied = rf"{LEFT}(?:{lexicon.alternation('denied_first')}|{lexicon.alternation('not_that')}){RIGHT}"
    behind = rf"{LEFT}{lexicon.alternation('not_that')}{RIGHT}"
    meant = lexicon.alternation("said_instead")
    begun = rf"\s*(?:(?:{leads}|{lexicon.alternation('denying')}){RIGHT}[\s,:.!，。-]+)*"
    first = rf"{begun}{denied} ?(?P<old>[^,;:.!?，；]{{1,{_LONGEST}}}?)"
    end = r"\s*[.!。]*\s*"
    return (
        re.compile(rf"{first}\s*(?:[,;:.，；—–-]\s*(?:{meant}{RIGHT}\s*)?|{LEFT}{meant}{RIGHT}\s*)(?P<new>.+?){end}"),
        re.compile(rf"{begun}(?P<new>[^\s].*?)\s*[,;—–-]?\s*{behind} ?(?P<old>.{{1,{_LONGEST}}}?){end}"),
        re.compile(rf"{begun}(?P<new>[^\s].*?)[\s,]*{LEFT}{tails}{RIGHT}{end}"),
    )


def said_name(text: str, lexicon: Lexicon) -> str:
    """Give the name that something is said to have, in words that say nothing else: "it's called Verde Expansion"."""
    lead = _called(lexicon).match(fold(text))
    name = text[lead.end() :].strip(" .!\"“”'。！") if lead else ""
    return name if len(name) <= _LONGEST else ""


@lru_cache(maxsize=16)
def _called(lexicon: Lexicon) -> re.Pattern[str]:
    leads, said = lexicon.alternation("correction_leads"), lexicon.alternation("it_is_called")
    return re.compile(rf"\s*(?:{leads}[\s,:.!，。-]+)?{said}{RIGHT}[\s:]*")


def said_kind(folded: str, lexicon: Lexicon) -> str:
    """Give the kind of activity that words name and nothing else: "a meeting", "ein Treffen"."""
    said = folded.strip(" .!,。")
    return next((kind for kind, pattern in _kinds(lexicon) if pattern.fullmatch(said)), "")


def said_end(folded: str, lexicon: Lexicon) -> str:
    """Give the action that ends a deal as words say and nothing else: "lost", "we won it"."""
    said = folded.strip(" .!,。")
    return next((name for name, pattern in _ends(lexicon) if pattern.fullmatch(said)), "")


@lru_cache(maxsize=16)
def _ends(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(said))) for name, said in lexicon.table("corrected_ends").items())


@lru_cache(maxsize=16)
def _kinds(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    small, named = lexicon.alternation("kind_small"), lexicon.table("corrected_kinds")
    around = rf"(?:{small}{RIGHT} ?)*"
    return tuple((kind, re.compile(rf"{around}(?:{'|'.join(said)})(?: {around})?")) for kind, said in named.items())
