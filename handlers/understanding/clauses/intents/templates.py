"""Phrase templates of the lexicon, made into patterns: which action a clause begins, and where its slots lie."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec

from handlers.understanding.marks import char_class
from handlers.understanding.words.heads import heads
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_NAMES = ("company", "contact", "several", "unknown")
_KNOWN = char_class("company", "contact", "several", "deal", "member")
SLOTS = {
    "gap": rf"(?:(?!(?:<splits>|<stops>)(?!\w))[^\s,;:.!?{_KNOWN}]+ ){{0,8}}?",
    "said": r"(?P<text>(?:(?!<stops>(?!\w))[^\s,;.!?]+ ){0,10}?)",
    "them": f"(?:(?P<firm>[{char_class('company')}])<firm_of>)?(?:<the> |<honorifics>\\.? )*"
    f"(?P<who>[{char_class('company', 'contact', 'several', 'deal')}]|<introduces>[{char_class('unknown')}]"
    f"|[{char_class('unknown')}](?= <at_company> [{char_class('company', 'unknown')}]))"
    f"(?:(?: <at_company> | ?\\()(?P<place>[{char_class('company', 'several', 'unknown')}])\\)?)?",
    "who": f"(?:(?P<firm>[{char_class('company', 'several', 'unknown')}])<firm_of>)?"
    f"(?:<the> |<honorifics>\\.? )*(?P<who>[{char_class(*_NAMES, 'deal')}])"
    f"(?:(?:,? <at_company> | ?\\()(?P<place>[{char_class('company', 'several', 'unknown')}])\\)?)??",
    "all": f"(?P<all>[{char_class(*_NAMES)}](?:(?:<firm_of>|<joins>|,)[{char_class(*_NAMES)}])*)",
    "both": f"(?P<both>[{char_class(*_NAMES, 'deal')}]"
    f"(?:(?:<joins>|<joins_two>|, ?)(?:<the> )?[{char_class(*_NAMES, 'deal')}])+)",
    "at": f"(?:(?:<place_leads>)(?:[{char_class('company', 'several', 'unknown')}](?:<place>){{0,2}}|<spots>)"
    "|<anywhere>)?",
    "deal": "(?:<the> )?(?:<only_deals>(?: <deal_leads>)?:? )?"
    f"(?P<deal>[{char_class(*_NAMES, 'deal')}])(?:'s)?(?: <deal_nouns>)?"
    f"(?: <of_whom> (?:<the> )?[{char_class('company', 'contact')}])?",
    "named": f"(?:<the> )?(?P<deal>[{char_class('deal')}])(?: <deal_nouns>)?",
    "contact": f"(?P<contact>[{char_class('contact', 'several', 'unknown')}])",
    "company": f"(?P<company>[{char_class('company', 'several', 'unknown')}])",
    "member": f"(?P<member>[{char_class('member', 'several')}])",
    "heir": f"(?P<heir>[{char_class('member', 'several')}])",
    "date": f"(?P<date>[{char_class('date')}])",
    "money": f"(?P<money>[{char_class('money', 'number')}])",
    "number": f"(?P<number>[{char_class('number')}]|\\d{{1,9}})",
    "percent": f"(?P<percent>[{char_class('percent')}])",
    "duration": f"(?P<duration>[{char_class('duration')}])",
    "email": f"(?P<email>[{char_class('email')}])",
    "phone": f"(?P<phone>[{char_class('phone')}])",
    "url": f"(?P<url>[{char_class('url')}])",
    "rest": r"(?P<rest>\S.*)",
    "someone": f"[{char_class(*_NAMES, 'deal')}]",
    "known": f"[{char_class('contact', 'company', 'several', 'deal')}]",
    "noun": f"[{char_class('unknown')}]",
    "somedate": f"[{char_class('date')}]",
    "address": f"[{char_class('phone', 'email')}]",
    "text": r"(?P<text>.+?)",
    "word": rf"(?P<word>[\w-]+|[{char_class('unknown')}])",
    "tag": rf"(?P<word>(?:[\w-]+|[{char_class('unknown')}])(?: (?:[\w-]+|[{char_class('unknown')}])){{0,2}}?)",
    "stage": r"(?P<stage>[^,.;!?]+?)",
    "typed": r"(?P<typed>[^\s,.;!?][^,.;!?]{1,60}?)",
    "stranger": rf"(?P<stranger>[{char_class('unknown')}]|[a-z]{{3,20}})",
}  # fmt: skip
_NAMED = re.compile(r"\(\?P<(\w+)>")


class Intent(msgspec.Struct, frozen=True):
    """A row of the lexicon: the action, slots that it fixes, and its patterns."""

    action: str
    fixed: dict[str, Any]


class Template(msgspec.Struct, frozen=True, eq=False):
    """One pattern of an intent: whether it sees dates, its source, and the characters that it may begin with.

    One that is ``gapped`` may begin some words further on, at the places that `_gaps` gives.
    """

    intent: Intent
    dated: bool
    gapped: bool
    source: str
    heads: frozenset[str] | None

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compile the pattern when it is first tried: a language has thousands, a team says a few hundred."""
        return compiled(self.source)


@lru_cache(maxsize=16)
def templates(lexicon: Lexicon) -> tuple[Template, ...]:
    """Give the templates of a lexicon's ``[[intent]]`` rows, in their order."""
    return tuple(template for row in lexicon.rows("intent") for template in templates_of(row, lexicon))


@lru_cache(maxsize=16_384)
def compiled(source: str) -> re.Pattern[str]:
    """Compile a template once."""
    return re.compile(source)


def templates_of(row: dict[str, Any], lexicon: Lexicon) -> Iterator[Template]:
    """Give the templates of one row of intents."""
    intent = Intent(row["action"], dict(row.get("set", {})))
    for template in row["match"]:
        wide, gapped = template.startswith("..."), template.startswith("{gap}")
        plain = template.removeprefix("...").removeprefix("{gap}")
        source = re.sub(r"\{([a-z]+)\}", lambda m: SLOTS.get(m.group(1), m.group()), plain)
        source = _once(lexicon.expand(source) + (RIGHT if source[-1].isalpha() else ""))
        dated = "(?P<date>" in source or "(?P<duration>" in source
        whole = (rf"(?:.*?{LEFT})??" if wide else "") + source
        yield Template(intent, dated, gapped, whole, None if wide else heads(source))


def _once(source: str) -> str:
    """Name a slot that a template says twice only the first time."""
    said: set[str] = set()

    def named(found: re.Match[str]) -> str:
        again = found[1] in said
        said.add(found[1])
        return "(?:" if again else found.group()

    return _NAMED.sub(named, source)
