"""Names in a text: those that the records have, and capitalised words that look like a name nobody has stored."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from handlers.understanding.marks import Mark
from handlers.understanding.naming.beside import (
    articles,
    can_only_be_somebody,
    closes,
    follows_article,
    is_inner,
    is_owner,
    is_told_of,
    one_whole,
    opens,
    said_like,
)
from handlers.understanding.naming.book import book
from handlers.understanding.naming.entries import name_words
from handlers.understanding.naming.forgiving import is_other_given
from handlers.understanding.naming.forms import firsts, is_cyrillic
from handlers.understanding.naming.found import with_ending, with_legal
from handlers.understanding.naming.fuller import PARTICLES, WHO, Surroundings, longer_name
from handlers.understanding.naming.names import Entry, Hit, NameIndex, is_legal_form
from handlers.understanding.naming.ordinary import common_too, no_names
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import Word, fold

_LONGEST_NAME = 7
_SHORT = 4
"""Letters of a small word in which a slip makes too many others: "case" is no "Casa"."""
_BETWEEN = r"[ .'’&-]{0,3}| \w{1,2}['’]"
_LEADS = PARTICLES | {"von"}
"""Small words that lead to a name as well as they stand in one: "Mail von Ida von der Heyde"."""


def known(text: str, free: str, words: list[Word], around: Surroundings, *, several: bool) -> Iterator[Mark]:
    """Find stored names: with ``several`` only those of two words or more, else the single words too."""
    names, lexicon, spoken = around
    plain = no_names(lexicon, spoken)
    at = 0
    while at < len(words):
        run = _run(text, free, words, at)
        slips = bool(run) and (_may_slip(text, run, plain, lexicon) or _begins_with_given(run, names, spoken))
        hit = names.match(run, slips, spoken) if run else None
        if (
            hit is None
            or (several and hit.count < 2)
            or not _believed(hit, run, plain, text, lexicon)
            or _part_of_other(hit, words, at, Typed(text, free, around))
        ):
            at += 1
            continue
        mark, taken = _weighed(hit, run, text, around)
        if mark is not None:
            yield with_legal(with_ending(mark, text), words[at - 1] if at else None, text)
        at += taken


def _run(text: str, free: str, words: list[Word], at: int) -> list[Word]:
    run: list[Word] = []
    for word in words[at : at + _LONGEST_NAME]:
        if "\x1f" in free[word.start : word.end]:
            break
        between = text[run[-1].end : word.start] if run else ""
        ended = between.startswith(". ") and run[-1].end - run[-1].start > _SHORT and word.capital
        if run and (ended or (between != " " and not patterns.fullmatch(_BETWEEN, between))):
            break
        run.append(word)
    return run


def _introduced(text: str, word: Word, lexicon: Lexicon) -> bool:
    before = fold(text[max(0, word.start - 24) : word.start]).split()
    return bool(before) and before[-1].strip(",:;") in lexicon.sets.get("name_follows", frozenset())


def _may_slip(text: str, run: list[Word], plain: frozenset[str], lexicon: Lexicon) -> bool:
    first = run[0]
    if first.fold in plain:  # "Hotel Orchid Gardn": a trade's word opens a name, and the slip stands further on.
        trade = first.fold in lexicon.sets.get("company_words", frozenset()) or first.fold in book().trades
        return trade and len(run) > 1
    return first.capital or _introduced(text, first, lexicon) or len(run) > 1 or len(first.fold) > _SHORT


def _begins_with_given(run: list[Word], names: NameIndex, spoken: str) -> bool:
    """Tell a stored person's given name before a surname, though it is a word too: "Mark Bakr", "Cláudia Menezez"."""
    if len(run) == 1 or not (run[0].capital and run[1].capital):
        return False
    hit = names.match(run[:1], False, spoken)
    return hit is not None and not hit.bent and all(entry.kind in ("contact", "member") for entry in hit.entries)


def _believed(hit: Hit, run: list[Word], plain: frozenset[str], text: str, lexicon: Lexicon) -> bool:
    typed = run[: hit.count]
    if hit.slips and any(len(word.fold) > 2 and word.fold in plain for word in typed if hit.count == 1):
        return False
    if hit.slips and hit.count == 1:
        given = lexicon.sets.get("given", frozenset())
        small = len(typed[0].fold) > _SHORT and (
            said_like(hit, typed[0]) or (one_whole(hit, typed[0]) and _introduced(text, typed[0], lexicon))
        )
        return typed[0].fold not in given and (typed[0].capital or small)
    if (
        hit.count > 1
    ):  # "De la tarde" is no José de la Cruz; "da Três Marias" is not the deal "Blend da casa Três Marias".
        return not all(word.fold in PARTICLES for word in typed) and not _led_into(hit, typed)
    word = typed[0]
    if len(word.fold) < 2 or (word.fold in PARTICLES and not word.capital):
        return False  # "Load the van" is nobody called "van Dyck".
    said_of = not word.capital and can_only_be_somebody(hit, run, text, lexicon)
    if hit.bent and not (word.capital or _introduced(text, word, lexicon) or is_owner(word, text, plain)):
        return False  # "bill", "will" and "rob" are verbs more often than people.
    if not word.capital and is_inner(hit, word) and follows_article(text, word, lexicon):
        return False  # "Le canal habituel" is no Brasserie du Canal.
    if word.fold in plain or word.fold in lexicon.sets.get("common", frozenset()):
        named = said_of or is_told_of(hit, word, text, lexicon)
        return named or (word.capital and word.start > 0 and not opens(text, word, lexicon))
    return word.capital or hit.slips > 0 or not _is_thing(hit, word, text, lexicon)


def _is_thing(hit: Hit, word: Word, text: str, lexicon: Lexicon) -> bool:
    """Tell a small word with an article from a name behind a trade: "we lost the harvest" is no "Hotel Harvest"."""
    own = [name_words(entry.name, entry.kind) for entry in hit.entries if entry.kind == "company"]
    if not own or any(named[:1] == (word.fold,) for named in own):
        return False
    before = fold(text[max(0, word.start - 24) : word.start]).split()
    return bool(before) and before[-1] in lexicon.sets.get("the", frozenset()) | lexicon.sets.get(
        "articles", frozenset()
    )


def _led_into(hit: Hit, typed: list[Word]) -> bool:
    """Tell whether a small word of the sentence was taken for one inside a name: "de Thierry de La Tour"."""
    led = not typed[0].capital and typed[0].fold in _LEADS
    begun = [(entry.kind, name_words(entry.name, entry.kind)[:1]) for entry in hit.entries]
    return led and all(own != (typed[0].fold,) and (kind == "deal" or own == (typed[1].fold,)) for kind, own in begun)


class Typed(NamedTuple):
    """A text, what of it is still free, and what it is weighed against."""

    text: str
    free: str
    around: Surroundings


def _part_of_other(hit: Hit, words: list[Word], at: int, typed: Typed) -> bool:
    """Tell whether a single word stands in a longer, other name: "Maria Ruiz", "Harbour Lang", "Maria da Silva"."""
    if hit.count > 1 or hit.entries[0].kind == "deal":
        return False
    text, lexicon = typed.text, typed.around.lexicon
    plain = common_too(lexicon, typed.around.spoken)
    after = words[at + 1] if at + 1 < len(words) and text[words[at].end : words[at + 1].start] == " " else None
    if after is not None and "\x1f" in typed.free[after.start : after.end]:
        after = None
    before = words[at - 1] if at and text[words[at - 1].end : words[at].start] == " " else None
    if (
        before is not None
        and words[at].capital
        and before.capital
        and before.fold not in plain
        and len(before.fold) > 1
        and not is_legal_form(before.fold)
        and is_cyrillic(before.fold) == is_cyrillic(words[at].fold)  # "Acme Бену" is no one name.
        and not (hit.entries[0].kind == "member" and "\x1f" in typed.free[before.start : before.end])
        and not _behind_firm(before, words[at], typed.around)
    ):
        return True
    if hit.whole:
        return False
    if hit.entries[0].kind == "company":
        corporate = lexicon.sets.get("company_words", frozenset())
        trade = words[at].fold in corporate and words[at].capital  # "Colegio Sol" is no other "Colegio".
        return after is not None and after.capital and (trade or after.fold in corporate or is_legal_form(after.fold))
    if before is not None and before.fold in lexicon.sets.get("given", frozenset()):
        return before.fold not in plain or (before.capital and words[at].capital and before.start > 0)  # "Ping Ana".
    if after is not None and after.fold in PARTICLES - articles(lexicon) and not after.capital:
        return _goes_on_unknown(words, at + 1, typed)
    if after is not None and fold(text[after.start : after.end]).split("'")[0] in WHO:
        return False  # "Told Ana I'd call" names no Ana I'd.
    if after is None or after.fold in plain or len(after.fold) < 2 or text[after.start : after.end].isupper():
        return False
    return after.capital or (not words[at].capital and closes(text, after, lexicon))


def _behind_firm(before: Word, word: Word, around: Surroundings) -> bool:
    """Tell a given name in another case than the company before it: "передай Лумен Вере" names two."""
    firm = around.names.match([before], False, around.spoken)
    bent = firsts(word.fold, around.spoken) if is_cyrillic(word.fold) else ()
    given = around.lexicon.sets.get("given", frozenset())
    return firm is not None and firm.entries[0].kind == "company" and not given.isdisjoint(bent)


def _goes_on_unknown(words: list[Word], at: int, typed: Typed) -> bool:
    """Tell whether particles lead on to a capital word that nobody's name has: "Maria da Silva" is not Maria Gil."""
    while at < len(words) and words[at].fold in PARTICLES and not words[at].capital:
        at += 1
    if at == len(words) or not words[at].capital or "\x1f" in typed.free[words[at].start : words[at].end]:
        return False
    named = typed.around.names.match(words[at : at + 3], False, typed.around.spoken)
    return named is None or all(entry.kind != "company" for entry in named.entries)


def _weighed(hit: Hit, run: list[Word], text: str, around: Surroundings) -> tuple[Mark | None, int]:
    """Weigh a known name against the longer one that was typed: "Blumen Haus" is not "Blumen Berger GmbH".

    Gives the mark (a new name, or both to be asked about, where the words go on like a name) and the words it takes.
    """
    longer = longer_name(hit, run, text, around)
    if longer == hit.count:
        if _other_given(hit, run, around.lexicon):
            return _both(hit, run, longer), longer
        return _mark(hit, run), longer
    if hit.slips:
        return None, 1
    nouns = bool(around.lexicon.table("names").get("capital_nouns"))
    corporate = around.lexicon.sets.get("company_words", frozenset())
    named = run[hit.count].fold in corporate or not (hit.whole or nouns)
    if named and run[0].capital and hit.count == 1:
        start, end = run[0].start, run[longer - 1].end
        return Mark("unknown", start, end, text[start:end]), longer
    return _both(hit, run, longer), longer


def _other_given(hit: Hit, run: list[Word], lexicon: Lexicon) -> bool:
    """Tell whether the slip makes another person's given name: "Anna Ruiz" beside the known "Ana Ruiz"."""
    if not hit.slips or hit.entries[0].kind == "member":
        return False
    own = (part for entry in hit.entries for part in name_words(entry.name, entry.kind))
    given = lexicon.sets.get("given", frozenset())
    return is_other_given((word.fold for word in run[: hit.count]), own, given)


def _both(hit: Hit, run: list[Word], count: int) -> Mark:
    unsure = msgspec.structs.replace(hit, entries=_prefer(hit.entries), unsure=True)
    return Mark("several", run[0].start, run[count - 1].end, unsure)


def _mark(hit: Hit, run: list[Word]) -> Mark:
    start, end = run[0].start, run[hit.count - 1].end
    kinds = {entry.kind for entry in hit.entries}
    entries = _prefer(hit.entries)
    if len(entries) == 1:
        return Mark(entries[0].kind, start, end, hit)
    if kinds == {"member"}:
        return Mark("member", start, end, hit)
    return Mark("several", start, end, hit)


def _prefer(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return entries
