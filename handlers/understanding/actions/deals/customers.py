"""The customer of a new deal: what follows "with", "for" or "at", else a record that is known, else its name."""

import re

import msgspec

from handlers.understanding.actions.deals.names import first_party, name_and_party
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party, is_person
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.marks import Mark
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.ordinary import ordinary
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import CHARACTERS, LEFT, SET_APART, fold

_PIECE = re.compile(rf"(?: ?[,;、] ?|{SET_APART})(?P<name>[^,;、:.!?]{{2,40}}?)(?: ?[,;、] ?|(?<=[{CHARACTERS}]) )")
_NEAR = 4
_LONGEST = 12


def told_apart(scene: Scene, found: Found, last: int, end: int) -> tuple[str, Party | None]:
    """Give a new deal's name and customer: its clause ends at ``last``, the words before an owner at ``end``."""
    name, party = name_and_party(scene, found.head, end)
    party = _behind_product(scene, party, end) or party
    if party is not None and not _new(party):
        return name or _before(scene, found.head, party) or _listed(scene, found.head, end, party), party
    if scene.within(
        found.start, found.head, "company", "contact", "several"
    ):  # "Leg für Petra Lange einen Deal an, …".
        return name or (_new(party) if party else ""), first_party(scene, found.start, found.head)
    if _is_led(scene, found.head):
        return name, party or first_party(scene, found.start, last)
    marks = scene.within(found.head, end, "company", "contact", "several", "unknown")
    called = name or (_new(party) if party is not None else "")
    if marks and _is_person_there(scene, marks):
        return name, party
    led = next((each for each in marks if _lead_of(scene, found.head, each)), None)
    customer = led or next((each for each in marks if each.kind != "unknown"), None)
    if customer is None or fold(scene.text[customer.start : customer.end]) == fold(called):
        return name, party or first_party(scene, found.start, last)
    parties = direct(scene, customer.start, end, loose=False)
    return called, parties[0] if parties else party


def _behind_product(scene: Scene, party: Party | None, end: int) -> Party | None:
    """Give the name that follows a word of the language, which is what is sold: "new deal Maintenance Fischer"."""
    if party is None or not _new(party) or not party.spans or scene.within(0, party.end, "unknown"):
        return None
    behind = next((mark for mark in scene.within(party.end, end, "unknown") if mark.start <= party.end + 1), None)
    return one(scene, behind) if behind is not None else None


def _before(scene: Scene, start: int, party: Party) -> str:
    """Give the word with a capital that stands before "with" and the customer: "new deal Garden with Orchid"."""
    place = min((span.start for span in party.spans.values()), default=start)
    preps, the = (scene.lexicon.alternation(each) for each in ("name_preps", "the"))
    sums = [mark for mark in scene.within(start, place, "money", "number") if mark.end < place]
    stop = sums[0].start if sums else place  # "Tango 8k with Orchid": the amount may stand between them.
    led = scene.folded[sums[-1].end if sums else start : place]
    if sums and not patterns.fullmatch(rf",? {preps} (?:{the} )?", led):
        return ""
    lead = "" if sums else rf" {preps} (?:{the} )?"
    said = patterns.made(rf"[ :,]*(?P<name>[^\s,;:]+){lead}[ ,]*$").match(scene.folded[:stop], start)
    named = scene.text[slice(*said.span("name"))] if said else ""
    return named if named[:1].isupper() else ""


def _listed(scene: Scene, start: int, end: int, party: Party) -> str:
    """Give the name in a list of what a deal is: the customer, the name, an amount or a day ("Acme, Roof garden, 12k").

    It begins with a capital, or is short and in characters; it is nobody, no stage and no talk.
    """
    after = max((span.end for span in party.spans.values()), default=start)
    said = _PIECE.match(scene.folded, after, end)
    if said is None:
        return ""
    left, right = said.span("name")
    name = scene.text[left:right]
    sums = (
        mark for mark in scene.within(said.end(), end, "money", "number", "date") if mark.start - said.end() <= _NEAR
    )
    known = [mark for mark in scene.within(left, right) if mark.kind not in ("unknown", "aside", "deal")]
    if known or next(sums, None) is None or stage_of(scene, left, right) is not None:
        return ""
    if in_characters(name):
        told = patterns.made(scene.lexicon.alternation("no_title")).search(scene.folded, left, right)
        return name if len(name) <= _LONGEST and not (told or is_person(name, scene.lexicon)) else ""
    first = fold(name).split()[0]
    talk = len(name.split()) > _NEAR or first in scene.lexicon.sets["given"] or first in ordinary(scene.lexicon)
    return name if name[:1].isupper() and not talk else ""


def without_named_days(scene: Scene, start: int, end: int) -> Scene:
    """Leave out the days that a deal is called after: "Christmas market", "中秋活动"; a close says more than a word.

    Nor is it a day how long something is sold for: "licences for a year".
    """
    lasts = patterns.made(rf"{scene.lexicon.alternation('lasts_for')} ")
    closing = patterns.made(rf" ?(?:{'|'.join(scene.lexicon.alternation(each) for each in ('closing', 'due_words'))})")

    def names(mark: Mark) -> bool:
        if mark.value.shape == "offset" and lasts.match(scene.folded, mark.start):
            return True
        behind = scene.folded[mark.end : mark.end + 2]
        feast = mark.value.time is not None and mark.value.time.kind == "holiday"
        goes_on = in_characters(behind[:1]) or (feast and patterns.match(r" ?[^\W\d]", behind) is not None)
        return goes_on and not mark.value.prep and closing.match(scene.folded, mark.end) is None

    dropped = [mark for mark in scene.within(start, end, "date") if names(mark)]
    return msgspec.structs.replace(scene, marks=tuple(m for m in scene.marks if m not in dropped)) if dropped else scene


def without_shared_words(scene: Scene, start: int, end: int) -> Scene:
    """Leave out a company of which a new deal shares no more than a later word: "Martin Licences", "Dupont Licences".

    Behind a word with a capital that is not the company's such a word says what is sold.
    """

    def shares(mark: Mark) -> bool:
        before = patterns.made(r"(?P<word>[^\W\d_]+) $").search(scene.folded, start, mark.start)
        if before is None or mark.value.whole or not scene.text[before.start()].isupper():
            return False
        said = fold(scene.text[mark.start : mark.end]).split()[0]
        names = [fold(entry.name).split() for entry in mark.value.entries]
        return all(said in name[1:] and before["word"] not in name for name in names)

    dropped = [mark for mark in scene.within(start, end, "company") if shares(mark)]
    return msgspec.structs.replace(scene, marks=tuple(m for m in scene.marks if m not in dropped)) if dropped else scene


def _is_led(scene: Scene, start: int) -> bool:
    """Tell whether a customer's word stands right behind the command: "new deal with Lumen"."""
    leads = scene.lexicon.alternation("name_leads")
    return patterns.made(rf"[ :,]*{leads} ").match(scene.folded, start) is not None


def _lead_of(scene: Scene, start: int, mark: Mark) -> bool:
    """Tell whether "with", "for" or "at" stands right before a name."""
    words = "|".join(scene.lexicon.alternation(each) for each in ("name_preps", "at_company"))
    lead = patterns.made(rf"{LEFT}(?:{words}) (?:{scene.lexicon.alternation('the')} )?$")
    return lead.search(scene.folded[start : mark.start]) is not None


def _is_person_there(scene: Scene, marks: list[Mark]) -> bool:
    """Tell whether a new deal begins with somebody and where they work: "Anna Berg at Globex"."""
    first = scene.folded[marks[0].start : marks[0].end].split()
    given = scene.lexicon.sets.get("given", frozenset())
    return marks[0].kind == "unknown" and len(marks) > 1 and bool(first) and first[0] in given


def _new(party: Party) -> str:
    """Give the name that no record has yet; empty where the party is known, or must be asked."""
    if party.options:
        return ""
    new = [each for each in ("contact", "company") if each in party.slots and f"{each}_id" not in party.slots]
    return str(party.slots[new[0]]) if new else ""
