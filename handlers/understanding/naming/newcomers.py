"""Names in Chinese characters that nobody has stored: what leads to them, and what is done with whom they name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from handlers.understanding.naming.characters import Words, chinese, simplified
from handlers.understanding.words.text import CHARACTERS

_GIVEN = 2
"""Characters that a part of a name needs to tell a company's."""
_FOUND = "\x1f"
"""What stands in a text where something was found already."""
_BESIDE = 3
"""The pattern of somebody behind their company."""
_LONGEST_FIRM = 10


@lru_cache(maxsize=1)
def _new() -> tuple[re.Pattern[str], ...]:
    known = chinese()
    lead = "|".join(map(re.escape, known.leads))
    after = "|".join(map(re.escape, known.follows))
    surname = "|".join(sorted(map(re.escape, known.surnames), key=len, reverse=True))
    body = "|".join(map(re.escape, (*known.legal, *known.bodies)))
    sound = f"[{known.sounds}]" if known.sounds else "(?!)"
    title = "|".join(map(re.escape, known.titles))
    familiar = "|".join(map(re.escape, known.before)) or "(?!)"
    more, called_by = "|".join(known.spoken_surnames) or "(?!)", "|".join(known.spoken_titles)
    spoken = rf"(?:{surname})(?:{title})|(?:{more})(?:{called_by})|(?:{familiar})(?:{surname})"
    called = rf"(?:{spoken}|(?:{surname})[{CHARACTERS}]{{1,2}}?|{sound}{{2,6}}(?:·{sound}{{1,6}})?)"
    ends = rf"(?=$|[^{CHARACTERS}]|{after})"
    company = rf"(?:{lead})(?![了过着的个趟])(?P<name>[{CHARACTERS}]{{2,14}}?(?:{body}))(?!{body})"
    telling = "|".join(map(re.escape, (*(each for each in known.legal if len(each) > _GIVEN), *known.bodies)))
    first = rf"(?<![{CHARACTERS}{_FOUND}])(?![{known.openers}])(?P<name>[{CHARACTERS}]{{2,10}}?(?:{telling}))(?!{body})"
    none = "|".join(map(re.escape, (*known.no_firms, *known.regions)))
    firm = rf"(?!(?:{none})的)(?:{sound}{{2,8}}|(?![{known.openers}])[{CHARACTERS}]{{2,8}}?)"
    bound = rf"(?:{lead})(?P<name>{firm})(?=(?:公司)?的{called}{ends})"
    beside = rf"{_FOUND}(?:公司|集团|那边|这边|那里)?的(?P<name>{called}){ends}"
    person = rf"(?:{lead})(?P<name>{called}){ends}"
    return tuple(map(re.compile, (company, first, bound, beside, person, *_acted_on(known))))


def _acted_on(known: Words) -> Iterator[str]:
    """Give where a name must stand, whatever it looks like: "给绿野农庄打了个电话", "拜访了绿野农庄"."""
    nobody = "|".join(known.nobody) or "(?!)"
    name = rf"(?P<name>(?:(?!{nobody})[{CHARACTERS}]){{2,{_LONGEST_FIRM}}}?)"
    done_to, done_with, done_by = ("|".join(each) or "(?!)" for each in (known.done_to, known.done_with, known.done_by))
    yield rf"(?:给|跟|和|与|向|找|约){name}(?:那边|这边)?(?={done_to})"
    yield rf"(?:{done_with}){name}(?=$|[^{CHARACTERS}a-z0-9{_FOUND}])"
    yield rf"(?:^|(?<=[,.;!。，；！\n])){name}(?:那边|这边)?(?={done_by})"


def strangers(free: str, firms: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Find names that nobody has stored: after a word that leads to one, with a surname, in the sounds of a foreign
    name, or with a company's ending; ``firms`` are the places where companies end, whose people follow them.
    """
    ends, free = set(firms), simplified(free)
    ordinary = {*chinese().regions, *chinese().never}
    for number, pattern in enumerate(_new()):
        for match in list(pattern.finditer(free)):
            start, end = match.span("name")
            if match.group("name") in ordinary or (number == _BESIDE and match.start() + 1 not in ends):
                continue
            yield start, end
            free = free[:start] + _FOUND * (end - start) + free[end:]
            ends.add(end)
