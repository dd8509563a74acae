"""Names in Chinese characters, which stand in a text without spaces around them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.naming.book import language
from handlers.understanding.naming.deal_parts import Products
from handlers.understanding.naming.entries import Entry
from handlers.understanding.naming.homophones import Homophones, heard
from handlers.understanding.naming.postings import Numbers, Postings
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import CHARACTERS, fold

_CHARACTERS = re.compile(rf"[{CHARACTERS}]")
_ALL = re.compile(rf"[{CHARACTERS}·]+")
_MIXED = re.compile(rf"(?=.*[{CHARACTERS}])[{CHARACTERS}·a-z0-9]+")
_BESIDE_NAME = re.compile(r"[(（][^()（）]*[)）]")
_RUNS = re.compile(rf"[{CHARACTERS}a-z0-9]+")
_LATIN = re.compile(r"[a-z0-9]")
_LONGEST = 24
_BRAND = 4
"""Characters of the part of a company's name that is its own."""
_FOREIGN = 4
"""Characters of a foreign person's name; a longer one is a company's."""
_GIVEN = 2
"""Characters that a part of a name needs to stand for all of it."""


class Spot(NamedTuple):
    """A name found in a text: its place, the entries that it may mean, and whether it is their whole name."""

    start: int
    end: int
    numbers: Numbers
    whole: bool
    slips: int = 0


class Words(NamedTuple):
    """What Chinese says around names, from its words."""

    legal: tuple[str, ...]
    regions: tuple[str, ...]
    trades: tuple[str, ...]
    titles: tuple[str, ...]
    before: frozenset[str]
    surnames: frozenset[str]
    never: frozenset[str]
    leads: tuple[str, ...]
    follows: tuple[str, ...]
    bodies: tuple[str, ...]
    sounds: str
    deals: tuple[str, ...]
    openers: str
    no_firms: tuple[str, ...]
    nobody: tuple[str, ...]
    done_to: tuple[str, ...]
    done_with: tuple[str, ...]
    done_by: tuple[str, ...]
    spoken_surnames: tuple[str, ...]
    spoken_titles: tuple[str, ...]


@lru_cache(maxsize=1)
def chinese() -> Words:
    """Give the language's words, the longest first."""
    table = language("zh").table

    def longest(name: str) -> tuple[str, ...]:
        return tuple(sorted(table.get(name, ()), key=len, reverse=True))

    return Words(
        legal=longest("legal"), regions=longest("regions"), trades=longest("trades"), titles=longest("titles"),
        before=frozenset(table.get("familiar", ())), surnames=frozenset(table.get("surnames", ())),
        never=frozenset(table.get("common", ())), leads=longest("leads"), follows=longest("follows"),
        bodies=longest("bodies"), sounds=str(table.get("sounds", "")), deals=longest("deals"),
        openers=str(table.get("openers", " ")), no_firms=longest("no_firms"),
        nobody=longest("nobody"), done_to=longest("done_to"), done_with=longest("done_with"),
        done_by=longest("done_by"), spoken_surnames=longest("spoken_surnames"),
        spoken_titles=longest("spoken_titles"),
    )  # fmt: skip


class Characters:
    """Entries by the forms of their names in characters, and people by their surnames."""

    def __init__(self) -> None:
        self._whole = Postings()
        self._part = Postings()
        self._surnames = Postings()
        self._sounds = Homophones()
        self._products = Products()
        self._heads: dict[str, dict[int, int]] = {}
        """How many forms of each length begin with two characters."""

    def put(self, entry: Entry, number: int) -> None:
        """Add an entry whose name is in characters; others are left alone."""
        for form, whole in _forms(entry):
            (self._whole if whole else self._part).add(form, number)
            for head in {form[:2], heard(form[:2])}:
                lengths = self._heads.setdefault(head, {})
                lengths[len(form)] = lengths.get(len(form), 0) + 1
            if whole:
                self._sounds.put(form, number)
                self._products.put(form if entry.kind == "deal" else "", number)
        surname = _surname(entry)
        if surname:
            self._surnames.add(surname, number)

    def drop(self, entry: Entry, number: int) -> None:
        """Take an entry away."""
        for form, whole in _forms(entry):
            (self._whole if whole else self._part).remove(form, number)
            for head in {form[:2], heard(form[:2])}:
                self._heads[head][len(form)] -= 1
            if whole:
                self._sounds.drop(form, number)
                self._products.drop(form if entry.kind == "deal" else "", number)
        surname = _surname(entry)
        if surname:
            self._surnames.remove(surname, number)

    def find(self, text: str) -> Iterator[Spot]:
        """Find names from left to right, the longest at each place."""
        text = simplified(text) if self._heads else text
        sound = heard(text) if self._heads else text
        for run in _RUNS.finditer(text) if self._heads else ():
            at = run.start()
            while at < run.end():
                inside = at > run.start() and _LATIN.match(text, at) and _LATIN.match(text, at - 1)
                spot = None if inside else self._named(text, at, run.end()) or self._titled(text, at, run.end())
                heard_as = None if inside or (spot and spot.whole) else self._sounding(text, sound, at, run.end())
                if heard_as is not None and (spot is None or heard_as.end > spot.end):
                    spot = heard_as
                spot = spot or (None if inside else self._product(text, at))
                if spot is not None:
                    yield spot
                at = spot.end if spot else at + 1

    def _named(self, text: str, at: int, end: int) -> Spot | None:
        lengths = self._heads.get(text[at : at + 2], {})
        for length in sorted((size for size, count in lengths.items() if count), reverse=True):
            form = text[at : at + length]
            cut = _LATIN.match(text, at + length) and _LATIN.match(text, at + length - 1)
            if at + length > end or form in chinese().never or cut:
                continue
            whole = self._whole.get(form)
            part = whole or (() if _across(text, at, at + length) else self._part.get(form))
            if part:
                return Spot(at, at + length, part, bool(whole))
        return None

    def _sounding(self, text: str, sound: str, at: int, end: int) -> Spot | None:
        """Find a name with a character that only sounds like its own, the longest first."""
        lengths = self._heads.get(sound[at : at + 2], {})
        for length in sorted((size for size, count in lengths.items() if count), reverse=True):
            if at + length <= end:
                numbers = self._sounds.find(text[at : at + length], sound[at : at + length])
                if numbers:
                    return Spot(at, at + length, numbers, whole=False, slips=1)
        return None

    def _product(self, text: str, at: int) -> Spot | None:
        """Find a deal's part before a word for deals."""
        stop, deals = self._products.find(text, at)
        return Spot(at, stop, deals, whole=False) if deals and text[at:stop] not in chinese().never else None

    def _titled(self, text: str, at: int, end: int) -> Spot | None:
        """Find "王总", "欧阳经理", "小王": a surname that somebody has, with a title or a familiar word before it."""
        known = chinese()
        if text[at] in known.before and text[at : at + 2] not in known.never and at + 2 <= end:
            people = self._surnames.get(text[at + 1])
            return Spot(at, at + 2, people, whole=False) if people else None
        for size in (2, 1):
            people = self._surnames.get(text[at : at + size])
            title = next((t for t in known.titles if text.startswith(t, at + size)), "") if people else ""
            if title and at + size + len(title) <= end:
                return Spot(at, at + size + len(title), people, whole=False)
        return None


def simplified(text: str) -> str:
    """Write traditional characters as the simplified ones that the words are written with, one for one."""
    return text if text.isascii() else text.translate(load("zh").letters)


def _across(text: str, start: int, end: int) -> bool:
    """Tell whether a part of a name only stands across two words: "天成" in "今天成交"."""
    never = chinese().never
    return text[max(0, start - 1) : start + 1] in never or text[end - 1 : end + 1] in never


def _forms(entry: Entry) -> list[tuple[str, bool]]:
    found: dict[str, bool] = {}
    for name in (entry.name, *entry.aliases):
        plain = _BESIDE_NAME.sub("", simplified(fold(name)).replace(" ", ""))
        if not _MIXED.fullmatch(plain) or not 1 < len(plain) <= _LONGEST:
            continue
        if entry.kind == "company":
            for form, whole in _shortened(plain):
                found.setdefault(form, whole)
            continue
        found[plain] = True
        found.update(dict.fromkeys((part for part in plain.split("·") if 1 < len(part) < len(plain)), False))
        surname = surname_of(plain)
        short = _without_end(plain, chinese().deals)
        if entry.kind == "deal" and short != plain and len(short) > _GIVEN:
            found.setdefault(short, False)
        if entry.kind != "deal" and surname and len(plain) - len(surname) >= _GIVEN:
            found.setdefault(plain[len(surname) :], False)
    return list(found.items())


def _shortened(name: str) -> Iterator[tuple[str, bool]]:
    """Give the forms of a company's name: with and without its legal form, place and trade."""
    known = chinese()
    yield name, True
    core = _without_end(name, known.legal)
    bare = next((core[len(r) :] for r in known.regions if core.startswith(r)), core)
    bare = bare[1:] if bare[:1] in ("市", "省") and bare != core else bare
    for form in (core, bare):
        if len(form) >= _GIVEN:
            yield form, True
    place = core[: len(core) - len(bare)].removesuffix("市").removesuffix("省")
    for size in range(_GIVEN, min(len(bare), _BRAND + 1)):  # What it trades in may be left out: "海润" for "海润水产".
        yield bare[:size], False
        if place:  # "苏州精微" for "苏州精微光学".
            yield place + bare[:size], False
    short = _without_end(bare, known.trades)
    if len(short) >= _GIVEN and short != bare:
        yield short, False


def _without_end(name: str, ends: tuple[str, ...]) -> str:
    while found := next((end for end in ends if name.endswith(end) and len(name) - len(end) >= _GIVEN), ""):
        name = name[: -len(found)]
    return name


def _surname(entry: Entry) -> str:
    if entry.kind not in ("contact", "member"):
        return ""
    name = simplified(entry.name).replace(" ", "")
    rare = name[:1] if _ALL.fullmatch(name) and len(name) in (_GIVEN, _GIVEN + 1) and not set(name) <= _sounds() else ""
    return surname_of(name) or rare


@lru_cache(maxsize=1)
def _sounds() -> frozenset[str]:
    return frozenset(chinese().sounds)


def surname_of(name: str) -> str:
    """Give the surname of a name in characters, the double ones first; empty where it begins with none."""
    if not _ALL.fullmatch(name):
        return ""
    return next((name[:size] for size in (2, 1) if len(name) > size and name[:size] in chinese().surnames), "")


def is_person(name: str) -> bool:
    """Judge whether a name in characters is a person's: a surname and one or two characters more, or foreign sounds."""
    surname = surname_of(name)
    known = chinese()
    company = name.endswith((*known.legal, *known.trades, *known.bodies))
    if name[:1] in known.before and name[1:] in known.surnames:
        return True
    if name[:1] in known.spoken_surnames and name[1:] in known.spoken_titles:
        return True
    foreign = "·" in name or (1 < len(name) <= _FOREIGN and set(name) <= set(known.sounds))
    return (foreign or (bool(surname) and 0 < len(name) - len(surname) <= _GIVEN)) and not company


def in_characters(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return not text.isascii() and _CHARACTERS.search(text) is not None
