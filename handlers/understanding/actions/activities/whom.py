"""With whom something happened: who the clause names, else who was spoken of before."""

import re
from functools import lru_cache

from handlers.kit.reading import Span
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found, opening
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.relatives import is_told_of, reached_for
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon


def parties_of(scene: Scene, found: Found, clause: Clause, carried: Party | None) -> list[Party]:
    """List whom a clause names where its verb looks for them, else before it, else who was spoken of."""
    if "all" in found.groups:
        return _there(scene, direct(scene, *found.groups["all"], loose=False), found.groups["all"][1])
    for slot in ("who", "contact", "company"):
        if slot in found.groups:
            marks = scene.within(*found.groups[slot])
            places = [
                each for slot in ("place", "firm") if slot in found.groups for each in scene.within(*found.groups[slot])
            ]
            place = places[0] if places else None
            marks = [reached_for(mark) if _for_them(found, mark) else mark for mark in marks]
            named = one(scene, marks[0], place) if marks else None
            if marks and scene.within(marks[0].end, found.end, "contact", "company", "several"):
                both = direct(scene, marks[0].start, found.end, loose=False)  # "Rang Mei and Jens, no answer".
                return both if len(both) > 1 else [named] if named else []
            return _listed(scene, found, clause, named) if named else []
    if "typed" in found.groups:
        left, right = found.groups["typed"]
        return [Party(slots={"company": scene.text[left:right]}, spans={"company": Span(left, right)}, end=right)]
    parties = direct(scene, found.head, clause.end)
    if parties:
        theirs = [
            mark for mark in scene.within(found.head, parties[0].end, "company", "several") if _for_them(found, mark)
        ]
        return [one(scene, reached_for(theirs[0]))] if theirs and len(parties) == 1 else parties
    before = scene.within(clause.start, found.start, "company", "contact", "several")
    if before:
        return [one(scene, before[-1])]
    if is_told_of(scene.within(clause.start, clause.end)):
        return []  # "Called Ann's boss": that is neither Ann nor who was spoken of before.
    if carried:
        return [carried]
    return focused(scene)


def _there(scene: Scene, parties: list[Party], end: int) -> list[Party]:
    """Leave out who was not there, behind a bare comma: "去了Lumen，Ana不在"."""
    absent = patterns.made(rf" ?{scene.lexicon.alternation('absent')}").match(scene.folded, end)
    spans = [span.start for span in parties[-1].spans.values()] if len(parties) > 1 and absent else []
    alone = spans and scene.folded[: min(spans)].rstrip()[-1:] in (",", "，")
    return parties[:-1] if alone else parties


def _for_them(found: Found, mark: Mark) -> bool:
    """Tell a message left with somebody of theirs: "left word with Mei's assistant" is an attempt to reach Mei."""
    told = mark.kind in ("company", "several") and mark.value.told
    return bool(told) and found.intent.fixed.get("outcome") == "voicemail"


@lru_cache(maxsize=16)
def _joined(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the pattern of a name that another one is joined to, and of names joined before a verb's own."""
    led = rf"(?:{lexicon.alternation('name_preps')} )?(?:{lexicon.alternation('the')} )?"
    joins = rf"{lexicon.alternation('and')} | ?[&+/] ?"
    also = rf"(?: {joins}){led}"
    name = f"[{char_class('company', 'contact')}]"
    small = rf"(?:(?:{lexicon.alternation('pre')}|{lexicon.alternation('name_leads')} ))*"
    return re.compile(rf"{small}(?P<names>{name}(?:(?:,|{also}) ?{name})*){also}$"), re.compile(
        rf"(?:{joins}){led}(?={name})"
    )


def _listed(scene: Scene, found: Found, clause: Clause, named: Party) -> list[Party]:
    """Add those whom a list joins to the one name of a verb: "Lumen & Harbour rang", "написала Анне и Олегу"."""
    spans = named.spans.values()
    if named.options or len(spans) != 1:
        return [named]
    start, end = next(iter(spans)).start, next(iter(spans)).end
    before, behind = _joined(scene.lexicon)
    laid = sheet(scene.folded, clause.start, start, scene.marks, frozenset({"date"}))
    begun = opening(scene.lexicon).match(laid.string)
    ahead = before.match(laid.string, begun.end() if begun else 0) if laid.marks else None
    if ahead:
        marks = [laid.marks[char] for char in ahead["names"] if char in laid.marks]
        return [*(one(scene, mark) for mark in marks), named]
    rest = sheet(scene.folded, end, clause.end, scene.marks)
    if found.end == end and behind.match(rest.string):
        both = direct(scene, start, clause.end, loose=False)
        closed = len(both) > 1 and not scene.folded[both[-1].end : clause.end].strip(" ")[:1].isalpha()
        return both if closed else [named]
    return [named]


def focused(scene: Scene) -> list[Party]:
    """Give the contact or company that the thread is about."""
    for record_id in scene.moment.focus:
        entry = scene.names.get(record_id)
        if entry is not None and entry.kind in ("contact", "company"):
            return [Party(slots={entry.kind: entry.name, f"{entry.kind}_id": entry.id})]
    return []
