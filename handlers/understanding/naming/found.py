"""Names found in a sentence where words alone do not show them: after an elision, in characters, beside a company."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec

from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.naming.book import language
from handlers.understanding.naming.characters import chinese, in_characters
from handlers.understanding.naming.entries import Entry, Hit, is_legal_form, name_words
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.naming.newcomers import strangers
from handlers.understanding.words.text import Word, fold

_LONGEST_REST = 10
"""Characters of a deal's name that stand for it beside its customer."""
BEFORE = 24
"""Characters before a name in which a word tells its case."""


class Names(NamedTuple):
    """The names of a workspace, and the language in which they are spoken of."""

    known: NameIndex
    spoken: str


def without_elisions(text: str, found: list[Word], around: Names) -> list[Word]:
    """Let "d'Acme" be the word "Acme" in a language that says so; a stored name that is written so stays whole."""
    elisions = language(around.spoken).elisions
    if not elisions or ("'" not in text and "’" not in text):
        return found
    return [
        _shortened(text, word)
        if _elided(text, word, elisions) and around.known.match([word], False, around.spoken) is None
        else word
        for word in found
    ]


def _elided(text: str, word: Word, elisions: frozenset[str]) -> bool:
    head, quote, rest = text[word.start : word.end].replace("’", "'").partition("'")
    return bool(quote and rest) and head.lower() in elisions


def _shortened(text: str, word: Word) -> Word:
    cut = text[word.start : word.end].replace("’", "'").index("'") + 1
    other = word.other[cut - 1 :] if word.other else ""
    return Word(word.start + cut, word.end, word.fold[cut - 1 :], text[word.start + cut].isupper(), other)


def with_ending(mark: Mark, text: str) -> Mark:
    """Take an 's that is part of a stored name into its mark: "St. Brigid's", "McDonald's"."""
    after = fold(text[mark.end : mark.end + 2])
    if after != "'s" or mark.kind == "unknown":
        return mark
    said = fold(text[mark.start : mark.end]).split()[-1] + after
    own = any(said in fold(entry.name).split() for entry in mark.value.entries)
    return msgspec.structs.replace(mark, end=mark.end + 2) if own else mark


def with_legal(mark: Mark, before: Word | None, text: str) -> Mark:
    """Take the legal form that stands before a company's name into its mark: "ООО Лумен"."""
    if before is None or mark.kind != "company" or not is_legal_form(before.fold):
        return mark
    beside = before.capital and text[before.end : mark.start].strip('"«„“') in (" ", "")
    return msgspec.structs.replace(mark, start=before.start) if beside else mark


def characters(text: str, free: str, names: NameIndex) -> Iterator[Mark]:
    """Find stored names in Chinese characters."""
    if not in_characters(text):
        return
    for start, end, hit in names.in_characters(free):
        if "\x1f" in free[start:end]:
            continue
        kind = hit.entries[0].kind if len(hit.entries) == 1 else "several"
        yield Mark(kind, start, end, hit)


def new_characters(text: str, free: str, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Find names in Chinese characters that nobody has stored."""
    firms = [mark.end for mark in marks if mark.kind in ("company", "unknown")]
    for start, end in strangers(free, firms) if in_characters(text) else ():
        yield Mark("unknown", start, end, text[start:end])


def of_firms(folded: str, marks: list[Mark], names: NameIndex) -> list[Mark]:
    """Let a part of a deal behind a customer be of that customer's deal: "东海的门禁项目"; it is of nobody else's."""
    if not in_characters(folded):
        return marks
    deals = {mark.start: mark for mark in marks if mark.value and mark.kind in ("deal", "several")}
    kept = list(marks)
    for firm in (mark for mark in marks if mark.kind == "company" and len(mark.value.entries) == 1):
        at = firm.end + (folded[firm.end : firm.end + 1] == "的")
        part = deals.get(at)
        own = firm.value.entries[0].id
        if part is not None and all(each.kind == "deal" for each in part.value.entries) and not part.value.whole:
            kept = [mark for mark in kept if mark is not part]
            theirs = tuple(each for each in part.value.entries if each.company_id == own)
            end = part.end
        else:
            end, theirs = _rest(folded, at, names.open_deals(company_id=own))
        if theirs and not any(mark.start < end and at < mark.end for mark in kept):
            kind = "deal" if len(theirs) == 1 else "several"
            whole = Mark(kind, firm.start, end, Hit(entries=theirs, count=1, whole=True, slips=0))
            kept = [whole if mark is firm else mark for mark in kept]
    return kept


def _rest(folded: str, at: int, deals: tuple[Entry, ...]) -> tuple[int, tuple[Entry, ...]]:
    """Give where the last part of a deal's name at a place ends, and whose it is: "东海一期", "东海监控一期"."""
    for size in range(_LONGEST_REST, 1, -1):
        said = folded[at : at + size]
        if len(said) < size or not in_characters(said) or said in chinese().deals:
            continue
        meant = tuple(each for each in deals if _is_rest(said, fold(each.name).replace(" ", "")))
        if meant:
            return at + size, meant
    return at, ()


def _is_rest(said: str, name: str) -> bool:
    """Tell whether characters end a name, with others of it left out before them."""
    if not name.endswith(said[-2:]):
        return False
    letters = iter(name)
    return all(each in letters for each in said)


@lru_cache(maxsize=16)
def _bonds(spoken: str) -> tuple[re.Pattern[str], ...]:
    person = f"(?P<person>[{char_class('contact', 'several')}])"
    company = f"(?P<company>[{char_class('company')}])"
    own = language(spoken).bonds or language("en").bonds
    return tuple(re.compile(bond.replace("{person}", person).replace("{company}", company)) for bond in own)


def told_apart(folded: str, marks: list[Mark], around: Names) -> list[Mark]:
    """Let a company said with a person choose between people of one name: "Tom at Brightwater"."""
    if not any(mark.kind == "several" for mark in marks) or not any(mark.kind == "company" for mark in marks):
        return marks
    laid = sheet(folded, 0, len(folded), sorted(marks, key=lambda mark: mark.start))
    chosen: dict[int, Mark] = {}
    for pattern in _bonds(around.spoken):
        for match in pattern.finditer(laid.string):
            person, company = laid.marks[match.group("person")], laid.marks[match.group("company")]
            said = folded[person.start : person.end]
            people = _there(said, person.value.entries, company.value.entries[0].id, around)
            there = _chosen(person, people)
            if there is not None and person.start not in chosen:
                chosen[person.start] = there
    return [chosen.get(mark.start, mark) for mark in marks]


def declined(folded: str, marks: list[Mark], spoken: str) -> list[Mark]:
    """Let the case of a name choose between people: "от Лосева" is Лосев, "Лосева звонила" is Лосева."""
    patterns = said_cases(spoken)
    if not patterns or not any(mark.kind == "several" for mark in marks):
        return marks
    return [_in_case(folded, mark, patterns) if mark.kind == "several" else mark for mark in marks]


@lru_cache(maxsize=16)
def said_cases(spoken: str) -> Mapping[str, re.Pattern[str]]:
    """Give the patterns of what stands before a name in a case, of what follows it in the first, and of their forms."""
    return {name: re.compile(said) for name, said in language(spoken).table.get("cases", {}).items()}


def _in_case(folded: str, mark: Mark, patterns: Mapping[str, re.Pattern[str]]) -> Mark:
    last = folded[mark.start : mark.end].split()[-1].replace("ё", "е")
    entries, before = mark.value.entries, folded[max(0, mark.start - BEFORE) : mark.start]
    own = {e.id: {word.replace("ё", "е") for word in name_words(e.name, e.kind)} for e in entries}
    kept: list[Entry] = []
    if patterns["bent"].search(before):
        kept = [e for e in entries if last not in own[e.id]]
    elif patterns["first"].match(folded, mark.end):
        kept = [e for e in entries if last in own[e.id]]
    for said, forms in (("giving", "given_to"), ("meeting", "met")):
        if patterns[said].search(before):
            fits = (e for e in kept or entries if any(patterns[forms].fullmatch(f"{w} {last}") for w in own[e.id]))
            kept = list(fits) or kept
    if not kept or len(kept) == len(mark.value.entries) or mark.value.unsure:
        return mark
    kind = kept[0].kind if len({e.kind for e in kept}) == 1 and len(kept) == 1 else mark.kind
    return Mark(kind, mark.start, mark.end, msgspec.structs.replace(mark.value, entries=tuple(kept)))


def _there(said: str, known: tuple[Entry, ...], company_id: str, around: Names) -> list[Entry]:
    """List the people of a company whom the words may mean; a name that thousands share lists only some of them."""
    ids, (names, spoken) = {entry.id for entry in known}, around
    own = names.people_at(company_id, said, spoken)
    return [entry for entry in own if entry.id in ids or names.is_called(entry, said, spoken)]


def _chosen(person: Mark, people: list[Entry]) -> Mark | None:
    if person.kind != "several" or person.value.unsure or len(people) != 1:
        return None
    return Mark("contact", person.start, person.end, msgspec.structs.replace(person.value, entries=(people[0],)))
