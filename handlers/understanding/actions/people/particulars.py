"""Particulars of an order about a record: its tag, its owner, and addresses or numbers that are none."""

import re
from collections.abc import Sequence

import msgspec

from handlers.understanding.actions.deals.names import owner_and_end
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose, trim
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT, fold


def tag(scene: Scene, found: Found, end: int) -> str:
    """Give a tag as it was typed; one that ends the order goes on to the next stop: "as key account"."""
    start, stop = found.groups["word"]
    if stop == found.end and found.end < end:
        joins = scene.lexicon.alternation("splits")
        word = rf"(?: (?!{joins}(?!\w))[\w&-]+)"
        more = patterns.made(rf"{word}{{1,2}}(?= *(?:$|[,.;:!?\n]))").match(scene.folded, stop, end)
        stop = more.end() if more and not in_characters(scene.folded[start:stop]) else stop
    said = trim(scene.text[start:stop], scene.lexicon).lstrip("#")
    return "" if fold(said) in scene.lexicon.sets.get("pronouns", frozenset()) else said


def owner_of(scene: Scene, start: int, end: int) -> tuple[str, int]:
    """Give the colleague who shall own a record, and where the words before that end: "owner at Globex" is a job."""
    owner, before = owner_and_end(scene, start, end)
    if not owner:
        owner, before = _handed_to(scene, start, end)
    is_one = fold(owner) in ("me", fold(scene.moment.me)) or bool(scene.within(before, end, "member"))
    return (owner, before) if owner and is_one else ("", end)


def _handed_to(scene: Scene, start: int, end: int) -> tuple[str, int]:
    """Give the colleague whom an order ends with: "… as a lead for Olga", "… and assign her to Ben"."""
    members = scene.within(start, end, "member")
    if not members or scene.folded[members[-1].end : end].strip(" .!)"):
        return "", end
    lead = rf"[ ,;(]+{scene.lexicon.alternation('owner_leads')} +$"
    led = patterns.made(lead).search(scene.folded[start : members[-1].start])
    name = next((str(each.name) for each in members[-1].value.entries if each.kind == "member"), "")
    return (name, start + led.start()) if led else ("", end)


def colleague_of(
    scene: Scene, found: Found, end: int, carried: Party | None
) -> tuple[dict[str, object], tuple[int, int]]:
    """Give the company that the message has spoken of, and the place of a "there": "… and add Tom Shaw there"."""
    there = patterns.made(rf" {scene.lexicon.alternation('there_words')}{RIGHT}").search(scene.folded, found.head, end)
    if carried is None or there is None:
        return {}, (end, end)
    return {slot: carried.slots[slot] for slot in ("company", "company_id") if slot in carried.slots}, there.span()


def source_of(scene: Scene, start: int, end: int, leads: str = "source_words") -> tuple[str, tuple[int, int]]:
    """Give where something new comes from, and the place of the words that say it: "source referral", "官网来的"."""
    running = bool(scene.lexicon.table("script").get("running"))
    the = " ?:? ?" if running else rf"[ :]+(?:{scene.lexicon.alternation('the')} |l')?"
    lead = rf"{LEFT}{scene.lexicon.alternation(leads)}{the}([\w -]{{2,40}})"
    behind = rf"(?:^|(?<=[\s,，]))(\w{{2,12}}?){scene.lexicon.alternation('source_behind')}(?=$|[,.，。])"
    for pattern in (lead, behind):
        source = patterns.made(pattern).search(scene.folded, start, end)
        if source:
            return scene.text[source.start(1) : source.end(1)].strip(), source.span()
    return "", (end, end)


_VERB_AND_ARTICLE = 2
"""Words of an order before the name: in "add the contact at company Acme, Tom" the company is not what is new."""


def said_firm(scene: Scene, found: Found, end: int) -> Found | None:
    """Give an order about a new record whose name is said to be a company's, with its head behind the word for one."""
    if patterns.made(rf" {scene.lexicon.alternation('as_firm')}[ .!]*$").search(scene.folded[found.head : end]):
        return found
    lead = patterns.made(rf"\s*{scene.lexicon.alternation('said_firm')}[\s:]+(?=\S)")
    firm = lead.match(scene.folded, found.head)
    plain = len(scene.folded[found.start : found.head].split()) <= _VERB_AND_ARTICLE
    return msgspec.structs.replace(found, head=firm.end()) if firm and plain else None


_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S*")
_NUMBER = re.compile(r"[+(]?\d[\d ()./-]*\d")
_FEWEST = 4


def unreadable(scene: Scene, pieces: Sequence[tuple[int, int]]) -> tuple[dict[str, str], list[tuple[int, int]]]:
    """Give what looks like an address or a number and was read as none, to be refused with a word, and what is left."""
    slots: dict[str, str] = {}
    left: list[tuple[int, int]] = []
    for start, end in pieces:
        address = _ADDRESS.search(scene.text, start, end)
        if address:
            slots.setdefault("email", address.group())
        stop = address.start() if address else end
        number = _NUMBER.fullmatch(scene.text[start:stop].strip())
        if number and sum(map(str.isdigit, number.group())) >= _FEWEST and not scene.within(start, stop, "date"):
            slots.setdefault("phone", number.group())
        elif scene.text[start:stop].strip():
            left.append((start, stop))
    return slots, left


def tagged_with(scene: Scene, found: Found, end: int) -> tuple[str, tuple[int, int]]:
    """Give the tag that a new record gets in the same order, and its place: "…, tagged decision maker"."""
    lead = rf"[ ,]{scene.lexicon.alternation('tagged')}:? #?\"?(?P<tag>[\w-]+(?: [\w-]+){{0,2}})"
    said = patterns.made(lead).search(scene.folded, found.head, end)
    return (scene.text[slice(*said.span("tag"))], said.span()) if said else ("", (end, end))


def industry(scene: Scene, name: tuple[int, int], pieces: list[tuple[int, int]]) -> dict[str, str]:
    """Give what a new company does, where a piece says it: "industry logistics", "in the food industry"."""
    beside = patterns.made(rf" {scene.lexicon.alternation('in_industry')}").search(scene.folded, *name)
    if beside:
        return {"industry": prose(scene, *beside.span("industry"))}
    said = patterns.made(rf"\s*{scene.lexicon.alternation('industry_words')}(?: |(?<=[{CHARACTERS}]) ?)")
    for start, end in pieces:
        lead = said.match(scene.folded, start, end)
        if lead:
            return {"industry": prose(scene, lead.end(), end)}
    return {}
