"""Handing over: one record, or everything that somebody has."""

import re

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.deals.changes import with_deal
from handlers.understanding.actions.later import with_day
from handlers.understanding.actions.longer import whole_name
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.people.records import about_record
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_WORDS = re.compile(r"\s*(?:[:：–—]|-\s)\s*(?P<words>\S.{2,600})", re.S)
_REST = re.compile(r"\s*[,，;；]\s*(?P<words>\S.{2,600})", re.S)
_LONGEST = 600
_ENDS = " \t\r\n.!。！"
_FEWEST = 3
"""Words that say something; two may be a day, or a greeting."""


def assign(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read to whom something is given; "the Hooli deal" names the deal beside its customer."""
    found = clause.found
    if found is not None and "both" in found.groups:
        return _each(scene, clause, found)
    if found is not None and "who" not in found.groups and _of_ticket(scene, found):
        return NOTHING
    read = with_day(scene, clause, _with_words(scene, clause, about_record(scene, clause, carried)))
    if found is not None and read.actions and (typed := _longer(scene, found, read.actions[0])):
        return msgspec.structs.replace(read, actions=(typed,), party=None)
    if found is None or not read.actions or "who" not in found.groups or not _says_deal(scene, clause):
        return read
    action = read.actions[0]
    marks = scene.within(*found.groups["who"])
    if action.name != "assign" or "deal" in action.slots or not marks:
        return read
    of_deal = with_deal(scene, marks[0], action)
    return msgspec.structs.replace(read, actions=(of_deal,)) if of_deal else read


def _longer(scene: Scene, found: Found, action: Action) -> Action | None:
    """Keep the whole name that stands before "to Kim", where only its beginning is known: "Globex rollout"."""
    as_command = found.start == found.end  # "Globex belongs to Kim" is no name.
    if (
        not as_command
        or action.name != "assign"
        or "deal" in action.slots
        or not {"who", "member"} <= found.groups.keys()
    ):
        return None
    marks, heir = scene.within(*found.groups["who"]), found.groups["member"][0]
    to = patterns.made(rf" {scene.lexicon.alternation('to_words')} $").search(scene.folded, 0, heir)
    typed = whole_name(scene, to.start(), marks[0]) if to and len(marks) == 1 else ""
    kept = {name: each for name, each in action.slots.items() if name in ("assignee", "summary")}
    return Action(name="assign", slots={**kept, "deal": typed}) if typed else None


def _of_ticket(scene: Scene, found: Found) -> bool:
    """Tell that "it" is a ticket just spoken of: its customer stays whose they are: "open a ticket, give it to Ben"."""
    spoken = patterns.made(rf"{LEFT}{scene.lexicon.alternation('ticket_nouns')}{RIGHT}")
    return spoken.search(scene.folded, 0, found.start) is not None


def _each(scene: Scene, clause: Clause, found: Found) -> Outcome:
    """Give each record of a list to the same colleague: "锦程和长河都给罗浩"."""
    heir = scene.within(*found.groups["member"])[0].value.entries
    given = Action(name="assign", slots={"assignee": next(each.name for each in heir if each.kind == "member")})
    marks = [
        m for m in scene.within(*found.groups["both"]) if m.kind in ("company", "contact", "deal", "several", "unknown")
    ]
    deals = _says_deal(scene, clause)
    made = [(with_deal(scene, mark, given) if deals else None) or one(scene, mark).put(given) for mark in marks]
    return Outcome(actions=tuple(made))


def _with_words(scene: Scene, clause: Clause, read: Outcome) -> Outcome:
    """Keep what stands behind a colon, a dash or a "because", else behind a comma: the giver's own words."""
    members = [mark for mark in scene.marks if mark.kind == "member"]
    said = next((found for mark in members if (found := _words_behind(scene, mark.end))), None)
    said = said or _aside(scene, clause, members)
    if said is None or not read.actions or read.actions[0].name not in ("assign", "ask"):
        return read
    words = {"summary": said.strip()}
    return msgspec.structs.replace(read, actions=(_put(read.actions[0], words), *read.actions[1:]))


def _words_behind(scene: Scene, at: int) -> str | None:
    said = _WORDS.match(scene.text, at)
    if said is not None:
        return said["words"]
    why = patterns.made(rf"[\s,，]*(?={LEFT}{scene.lexicon.alternation('because')}{RIGHT})").match(scene.folded, at)
    return scene.text[why.end() :][:_LONGEST] if why else None


def _aside(scene: Scene, clause: Clause, members: list[Mark]) -> str | None:
    """Give the rest of a sentence that does nothing more: "assign Acme to Kim, she knows them well"."""
    if not members or clause.end < len(scene.text.rstrip(_ENDS)):
        return None
    found = _REST.match(scene.text, members[-1].end)
    said = found["words"].rstrip(_ENDS) if found else ""
    return said if len(said.split()) >= _FEWEST or in_characters(said) else None


def _put(action: Action, words: dict[str, str]) -> Action:
    if action.name == "ask":
        return msgspec.structs.replace(action, then=tuple(_put(each, words) for each in action.then))
    return msgspec.structs.replace(action, slots={**action.slots, **words})


def _says_deal(scene: Scene, clause: Clause) -> bool:
    """Tell whether a word for deals stands there that is part of no name."""
    word = patterns.made(rf"{LEFT}{scene.lexicon.alternation('only_deals')}{RIGHT}")
    places = [match.span() for match in word.finditer(scene.folded, clause.start, clause.end)]
    return any(not any(m.start < end and start < m.end for m in scene.marks) for start, end in places)


def by_heir(clause: Clause, told: list[Action], read: Outcome) -> Outcome:
    """Give a task to whom the record before it was given: "assign Acme to Kim and have her call them"."""
    heir = told[-1].slots.get("assignee") if told and told[-1].name == "assign" else None
    meant = clause.found.intent.fixed.get("heir") if clause.found else None
    if heir is None or not meant:
        return NOTHING if meant == "only" else read  # Of a customer it is what he shall do.
    given = {"assignee": str(heir)}
    return msgspec.structs.replace(read, actions=tuple(_put(each, given) for each in read.actions))


def handoff(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read who gives everything to whom; without a giver it is the speaker."""
    del carried
    found = clause.found
    if found is None:
        return NOTHING
    given: dict[str, list[Mark]] = {
        slot: scene.within(*found.groups[slot]) for slot in ("member", "heir") if slot in found.groups
    }
    given |= _both(scene, clause, given)
    names = {slot: str(marks[0].value.entries[0].name) for slot, marks in given.items() if marks}
    if "heir" not in names:
        return NOTHING
    slots = {"person": names.get("member", scene.moment.me or "me"), "heir": names["heir"], "confirm": True}
    return with_day(scene, clause, Outcome(actions=(Action(name="handoff", slots=slots),)))


def _both(scene: Scene, clause: Clause, given: dict[str, list[Mark]]) -> dict[str, list[Mark]]:
    """Read "Ben to Kim" where the words before it were taken to name Ben as the one who gets everything."""
    people = scene.within(clause.start, clause.end, "member")
    if "member" in given or len(people) != 2 or people[:1] != given.get("heir"):
        return {}
    between = scene.folded[people[0].end : people[1].start].strip()
    to = patterns.fullmatch(scene.lexicon.alternation("to_words"), between)
    return {"member": people[:1], "heir": people[1:]} if to else {}
