"""A new name as people write it: capital letters where a careless typist left them out."""

import re

from handlers.understanding.naming.book import book

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PARTICLES = ["de", "van", "der", "den", "da", "la", "del", "di", "do", "dos", "das", "du", "von", "zu", "ter", "ten"]
BETWEEN = frozenset(["of", "the", "and", "und", "y", "e", "et", "и", "for", "für", "las", "los", "le", "les", "al"])
_SMALL = frozenset([*_PARTICLES, *BETWEEN])
_FORMS = {"gmbh": "GmbH", "ohg": "OHG", "gbr": "GbR", "mbh": "mbH", "kgaa": "KGaA", "sarl": "SARL", "llc": "LLC"}
_FORMS |= {"ltd": "Ltd", "ltda": "Ltda", "inc": "Inc", "corp": "Corp", "co": "Co", "limited": "Limited"}
_FORMS |= {"company": "Company", "corporation": "Corporation", "incorporated": "Incorporated"}
_LONGEST_CODE = 4


def proper(name: str) -> str:
    """Capitalise a name that was typed without any capital letter, or a person's without any small one.

    What has both is somebody's own way to write it ("eBay", "van Dyck", "iPhone Repair") and stays.
    """
    if name != name.lower() and not _is_shouted(name):
        return name
    first = next((match.start() for match in _WORD.finditer(name)), 0)
    return _WORD.sub(lambda match: _word(match.group(), first=match.start() == first), name)


def _is_shouted(name: str) -> bool:
    words = _WORD.findall(name)
    return name == name.upper() and len(words) > 1 and any(len(word) > _LONGEST_CODE for word in words)


def _word(word: str, *, first: bool) -> str:
    lower = word.lower()
    if lower in _FORMS:
        return _FORMS[lower]
    if lower in book().legal and (not first or (len(lower) < _LONGEST_CODE and not lower.isascii())):
        return lower.upper()
    if lower in _SMALL and not first:
        return lower
    head, quote, rest = lower.replace("’", "'").partition("'")
    if quote and len(head) == 1:
        return f"{head.upper()}{word[1]}{rest[:1].upper()}{rest[1:]}"
    return lower[:1].upper() + lower[1:]
