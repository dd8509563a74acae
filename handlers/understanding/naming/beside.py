"""What stands around a word that may be a name: where only a person can stand, where a name can end."""

import re
from functools import lru_cache

from handlers.understanding.naming.alike import alike
from handlers.understanding.naming.entries import Hit, name_words
from handlers.understanding.naming.forms import firsts, is_cyrillic
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import Word, fold

_SHORT = 4
"""Letters of a name of which the ending of a genitive may make another."""
_LONG = 5
"""Letters of which a word in small letters has more, that a slip leaves to one company."""
_BEFORE = 24
"""Characters before a word in which the one before it is looked for."""
_AHEAD = 40
"""Characters around a word in which it is looked for what became of a deal."""


def articles(lexicon: Lexicon) -> frozenset[str]:
    """Give the articles that stand between a name and a noun as capital as itself: "schick Ana das Angebot"."""
    return lexicon.sets.get("the", frozenset()) if lexicon.table("names").get("capital_nouns") else frozenset()


def can_only_be_somebody(hit: Hit, run: list[Word], text: str, lexicon: Lexicon) -> bool:
    """Tell an ordinary word in small letters that stands where only a person can: "rang nick and tunde"."""
    word, people = run[0], hit.entries[0].kind in ("contact", "member")
    given = word.fold in lexicon.sets.get("given", frozenset())
    if not people or (word.fold in lexicon.sets.get("common", frozenset()) and not given):
        return False
    before = fold(text[max(0, word.start - _BEFORE) : word.start]).split()
    after = fold(text[word.end :]).split()
    follows = {"", "@", *lexicon.sets.get("articles", ()), *lexicon.sets.get("after_names", ())}
    met = bool(before) and before[-1] in lexicon.sets.get("met_whom", frozenset())
    ends = not after or not text[word.end : word.end + 1].isspace()
    return met and (ends or after[0] in follows or any(char.isdigit() for char in after[0]))


def said_like(hit: Hit, word: Word) -> bool:
    """Tell whether a word, or what it is a case of, is said like one of the names that it was taken for."""
    forms = (word.fold, *(firsts(word.fold, "ru") if is_cyrillic(word.fold) else ()))
    own = [part for entry in hit.entries for part in name_words(entry.name, entry.kind)]
    return any(alike(form, part) for form in forms for part in own)


def one_whole(hit: Hit, word: Word) -> bool:
    """Tell whether a slip in small letters leaves one name: a whole one, or a long word that begins one company's."""
    alone = len(hit.entries) == 1 and hit.entries[0].kind == "company" and hit.slips == 1
    return hit.whole or (alone and len(word.fold) > _LONG)


@lru_cache(maxsize=16)
def _fates(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give what stands before a deal that something is told of, what opens a sentence with one, and what follows it."""
    the = lexicon.alternation("the")
    return (
        re.compile(rf"(?<!\w){lexicon.alternation('deal_before')}$"),
        re.compile(rf"(?:^|[.,;:!?\n)] ?| - )(?:{lexicon.alternation('fillers')},? )?(?:{the}[ '])?$"),
        re.compile(rf",? (?:{lexicon.alternation('deal_behind')}(?!\w)|[-=]>|→)"),
    )


def is_told_of(hit: Hit, word: Word, text: str, lexicon: Lexicon) -> bool:
    """Tell a deal whose whole name is an ordinary word, where something is told of it: "renewal lost, no budget"."""
    if not hit.whole or hit.slips or any(entry.kind != "deal" for entry in hit.entries):
        return False
    before, opening, behind = _fates(lexicon)
    ahead, rest = fold(text[max(0, word.start - _AHEAD) : word.start]), fold(text[word.end : word.end + _AHEAD])
    if behind.match(rest) and (opening.search(ahead) or before.search(ahead)):
        return True
    follows = lexicon.sets.get("deal_next", frozenset())
    goes_on = rest[:1] == " " and bool(follows) and rest.split()[:1] and rest.split()[0].strip(",.!") not in follows
    return before.search(ahead) is not None and not (goes_on and not rest.split()[0][0].isdigit())


def is_inner(hit: Hit, word: Word) -> bool:
    """Tell whether a word stands inside the name of the company that it was taken for, and begins none."""
    firms = [name_words(entry.name, entry.kind) for entry in hit.entries if entry.kind == "company"]
    return not hit.whole and bool(firms) and all(word.fold in own[1:] for own in firms)


def follows_article(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether an article stands before a word: "the", "el", "le"."""
    before = fold(text[max(0, word.start - _BEFORE) : word.start]).split()
    return bool(before) and before[-1] in lexicon.sets.get("the", frozenset())


def is_owner(word: Word, text: str, plain: frozenset[str]) -> bool:
    """Tell a longer name with the ending of a genitive before what is theirs: "siobhans birthday card"."""
    beside = text[word.end : word.end + 2]
    return len(word.fold) > _SHORT and word.fold not in plain and beside[:1] == " " and beside[1:].isalpha()


def closes(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a name could end after this word."""
    rest = fold(text[word.end :]).strip()
    return not rest or not rest[0].isalpha() or rest.split()[0] in lexicon.sets.get("after_names", frozenset())


def opens(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word opens a sentence, where a capital says nothing; "Hr. Vogel" opens none."""
    before = text[max(0, word.start - _BEFORE) : word.start].rstrip()
    if before.endswith("."):
        return fold(before).rstrip(".").split()[-1:] not in [[each] for each in lexicon.sets.get("abbreviations", ())]
    return not before or before[-1] in "!?\n:;"
