"""Somebody who is only told of by somebody else's name: "Ana's boss", "die Chefin von Ana" are not Ana."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from handlers.understanding.clauses.parties.party import is_person
from handlers.understanding.marks import ASIDE, Mark, char_class, sheet
from handlers.understanding.naming.entries import Entry, name_words
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.words.lexicon import Lexicon

_OF_ONE = frozenset({"update_contact", "update_company", "delete", "add_tag", "remove_tag", "merge_contacts", "assign"})
_SOMEBODY = char_class("contact", "several", "unknown")
_PERSON = char_class("contact", "unknown")
_NAMED = re.compile(rf" [{_PERSON}]|, [{_PERSON}](?= *(?:$|[,.;!?\n]))")
_APPOSED = re.compile(rf"[{_PERSON}], (?:\w+ )?$")


class Told(msgspec.Struct, frozen=True):
    """How a language tells of somebody by another one's name: ``owns`` and ``bent`` are how that name then ends."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    nouns: re.Pattern[str]
    owns: re.Pattern[str]
    bent: re.Pattern[str]


@lru_cache(maxsize=16)
def _told(lexicon: Lexicon) -> Told | None:
    table = lexicon.table("relatives")
    if not table:
        return None
    before, behind = (_way(table.get(each, "(?!)"), lexicon) for each in ("before", "behind"))
    nouns = re.compile(lexicon.alternation("relatives"))
    return Told(before, behind, nouns, re.compile(table.get("owns", "")), re.compile(table.get("bent", "")))


def _way(said: str, lexicon: Lexicon) -> re.Pattern[str]:
    name = f"(?P<name>[{_SOMEBODY}])"
    return re.compile(lexicon.expand(rf"(?<!\w)(?:{said})").replace("{name}", name))


def of_theirs(folded: str, marks: list[Mark], names: NameIndex, lexicon: Lexicon) -> list[Mark]:
    """Mark who is told of by somebody's name as the company of that somebody, in all their words.

    Where nobody knows the company, or a name follows ("Ana's colleague Pedro"), the words are said by the way.
    """
    told = _told(lexicon)
    if told is None or not any(mark.kind in ("contact", "several", "unknown") for mark in marks):
        return marks
    if not told.nouns.search(folded):
        return marks
    made = sorted(marks, key=lambda mark: mark.start)
    laid = sheet(folded, 0, len(folded), made)
    for pattern, ends in ((told.before, told.owns), (told.behind, told.bent)):
        for match in pattern.finditer(laid.string):
            mark, (start, end) = laid.marks[match["name"]], laid.span(*match.span())
            if mark not in made or not _somebody(mark, folded, ends, lexicon):
                continue
            by_the_way = _NAMED.match(laid.string, match.end()) or _APPOSED.search(laid.string, 0, match.start())
            firm = None if by_the_way else _at_firm(mark, names)
            made = [each for each in made if each.end <= start or each.start >= end]
            made.append(msgspec.structs.replace(firm, start=start, end=end) if firm else Mark(ASIDE, start, end, mark))
    return made


def _somebody(mark: Mark, folded: str, ends: re.Pattern[str], lexicon: Lexicon) -> bool:
    """Tell a person's name in the form that it has where somebody is told of by it."""
    owned = "'s" if folded.startswith("'s", mark.end) else ""
    said = folded[mark.start : mark.end] + owned
    if mark.kind == "unknown":
        return is_person(str(mark.value), lexicon) and ends.search(said) is not None
    people = [each for each in mark.value.entries if each.kind == "contact"]
    own = {word for each in people for word in name_words(each.name, "contact")} | lexicon.sets["given"]
    plain = own if lexicon.table("relatives").get("bent") else ()  # "Звонила секретарь Анна" names her.
    return bool(people) and any(ends.search(word) and word not in plain for word in said.split())


def is_told_of(marks: Iterable[Mark]) -> bool:
    """Tell whether somebody is told of by another one's name, whose company is not known."""
    return any(mark.kind == ASIDE and isinstance(mark.value, Mark) for mark in marks)


def never_of_theirs(action: str, marks: Iterable[Mark]) -> bool:
    """Tell what is not done to a company because somebody of theirs is told of: "Ana's assistant's number is …"."""
    named = (mark for mark in marks if mark.kind in ("company", "several"))
    return action in _OF_ONE and any(mark.value.told for mark in named)


def reached_for(mark: Mark) -> Mark:
    """Give whom somebody was to reach with a message left with one of theirs."""
    people: tuple[Entry, ...] = mark.value.told
    kind = "contact" if len(people) == 1 else "several"
    return Mark(kind, mark.start, mark.end, msgspec.structs.replace(mark.value, entries=people, told=()))


def _at_firm(mark: Mark, names: NameIndex) -> Mark | None:
    """Give the company of those whom a mark names; several where it may be one or another."""
    if mark.kind == "unknown":
        return None
    people: list[Entry] = [each for each in mark.value.entries if each.kind == "contact"]
    firms = tuple({each.company_id: names.get(each.company_id or "") for each in people}.values())
    known = tuple(each for each in firms if each is not None)
    if len(known) < len(firms):
        return None
    hit = msgspec.structs.replace(mark.value, entries=known, told=tuple(people))
    return Mark("company" if len(known) == 1 else "several", mark.start, mark.end, hit)
