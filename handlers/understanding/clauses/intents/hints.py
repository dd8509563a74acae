"""What a slash command's name adds to words that have no verb: ``/crm deal Acme rollout 12k``."""

from itertools import islice
from typing import Any

import msgspec

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.intents.templates import Intent
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT

_LONGEST_NAME = 12
_LONGEST_HEIR = 3
"""Words of a name that nobody here has."""
"""Words of a deal's name that are read after ``move``."""

_ACTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "log": ("log_activity", {"kind": "note", "goes_on": True}),
    "note": ("log_activity", {"kind": "note", "goes_on": True}),
    "remind": ("create_task", {"explicit": True}),
    "task": ("create_task", {"explicit": True}),
    "done": ("complete_task", {}),
    "snooze": ("snooze_task", {}),
    "agenda": ("list_tasks", {}),
    "contact": ("create_contact", {}),
    "company": ("create_company", {}),
    "deal": ("create_deal", {}),
    "move": ("move_deal", {}),
    "won": ("win_deal", {}),
    "win": ("win_deal", {}),
    "lost": ("lose_deal", {}),
    "lose": ("lose_deal", {}),
    "reopen": ("reopen_deal", {}),
    "find": ("find", {}),
    "away": ("set_absence", {}),
    "pause": ("pause_nudges", {}),
    "resume": ("resume_nudges", {}),
    "assign": ("assign", {}),
    "handoff": ("handoff", {}),
    "pipeline": ("pipeline", {}),
    "deals": ("list_deals", {"state": "open"}),
    "changes": ("list_changes", {}),
    "show": ("show", {}),
}  # fmt: skip
_OF_DEALS = frozenset({"win_deal", "lose_deal", "reopen_deal", "assign"})
_OWN = {
    "log": ("log_activity", "schedule_activity"),
    "remind": ("create_task",),
    "task": ("create_task",),
}


def with_hint(scene: Scene, clauses: list[Clause], hint: str) -> list[Clause]:
    """Read the words as the command's own, unless they already begin with what it does."""
    if hint not in _ACTIONS or not (scene.folded.strip() or hint in ("agenda", "done")):
        return clauses
    action, fixed = _ACTIONS[hint]
    first = clauses[0] if clauses else None
    begun = first.found if first is not None else None
    if (
        begun is not None
        and (begun.intent.action in _OWN.get(hint, (action,)) or _of_a_deal(scene, hint, begun))
        and (hint not in ("remind", "task") or begun.intent.fixed.get("explicit"))
    ):
        return clauses
    start = len(scene.folded) - len(scene.folded.lstrip())
    groups = _groups(scene, hint, start)
    head = groups.get("rest", (start, 0))[0]
    intent = Intent(action, dict(fixed))
    found = Found(intent, start, head, head, groups)
    later = (
        []
        if hint in ("contact", "company", "deal", "move", "find", "show", "remind", "task", "done", "snooze")
        else clauses[1:]
    )
    kept = [clause for clause in later if clause.found is not None]
    end = kept[0].start if kept else len(scene.folded)
    return [Clause(found, start, end), *kept]


def _of_a_deal(scene: Scene, hint: str, begun: Found) -> bool:
    """Tell words behind ``deal`` that say what became of one ("Acme rollout won") from the name of a new one.

    A name that nobody knows must come first: "Lost Lagoon" is one itself.
    """
    place = begun.groups.get("deal") or begun.groups.get("who")
    if hint != "deal" or begun.intent.action not in _OF_DEALS or place is None:
        return False
    marks = scene.within(*place)
    return bool(marks) and (marks[0].kind != "unknown" or scene.folded[begun.start : marks[0].start].strip() == "")


def _groups(scene: Scene, hint: str, start: int) -> dict[str, tuple[int, int]]:
    end = len(scene.folded.rstrip())
    if hint == "move":
        return _move(scene, start, end)
    if hint == "snooze":
        dates = scene.within(start, end, "date")
        to = (
            patterns.made(rf" {scene.lexicon.alternation('to_words')}$").search(scene.folded, start, dates[0].start - 1)
            if dates
            else None
        )
        stop = to.start() if to else dates[0].start if dates else end
        return {"text": (start, stop)} if scene.folded[start:stop].strip() else {}
    if hint in ("remind", "task"):
        return {"rest": (_reminded(scene, start, end), end)}
    if hint in ("assign", "handoff"):
        return _handed(scene, hint, start, end)
    if hint in ("won", "win", "lost", "lose", "reopen"):
        marks = scene.within(start, end, "deal") or scene.within(start, end, "company", "contact", "several", "unknown")
        return {"deal": (marks[0].start, marks[0].end)} if marks else {}
    if hint in ("done",):
        return {"text": (start, end)}
    return {}


def _reminded(scene: Scene, start: int, end: int) -> int:
    """Find where what is to be done begins: behind "me", the day, and "to"."""
    leads = scene.lexicon.alternation("remind_leads")
    days = {mark.start: mark.end for mark in scene.within(start, end, "date")}
    lead = patterns.made(rf"{leads}(?P<gap> )?").match(scene.folded, start)
    # In running characters nothing stands between "me" and the day.
    at = lead.end() if lead and (lead["gap"] or lead.end() in days) else start
    if at not in days:
        return at
    to = patterns.made(rf"\s*(?:{leads}(?: |(?<=')))?").match(scene.folded, days[at])
    return to.end() if to and to.end() < end else at


def _handed(scene: Scene, hint: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Find who gives and who gets: "Ben to Kim", "to Kim from Ben", "the Acme deal to Ben"."""
    people = [(mark.start, mark.end) for mark in scene.within(start, end, "member")]
    if not people:
        stranger = _stranger(scene, start, end) if hint == "assign" else None
        given = scene.within(start, stranger[0], "deal", "company", "contact", "several", "unknown") if stranger else []
        return {"stranger": stranger, "who": (given[0].start, given[0].end)} if stranger and given else {}
    to = patterns.made(rf"{LEFT}{scene.lexicon.alternation('to_words')} ?$")
    heir = next((each for each in people if to.search(scene.folded, start, each[0])), people[-1])
    if hint == "handoff":
        giver = next((each for each in people if each != heir), None)
        return {"heir": heir} | ({"member": giver} if giver else {})
    what = scene.within(start, end, "deal", "company", "contact", "several", "unknown")
    return {"member": heir} | ({"who": (what[0].start, what[0].end)} if what else {})


def _stranger(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """Find who would get it behind the last "to", where that names nobody here and nothing else that is known."""
    to = patterns.made(rf" {scene.lexicon.alternation('to_words')} ")
    cuts = list(to.finditer(scene.folded, start, end))
    if not cuts:
        return None
    begin = cuts[-1].end()
    known = any(mark.kind != "unknown" for mark in scene.within(begin, end))
    said = scene.folded[begin:end].split()
    return None if known or not 0 < len(said) <= _LONGEST_HEIR else (begin, end)


def _move(scene: Scene, start: int, end: int) -> dict[str, tuple[int, int]]:
    deals = scene.within(start, end, "deal", "company", "contact", "several", "unknown")
    if not deals:
        return _longer_name(scene, start, end)
    longer = _longer_name(scene, start, end)
    if longer and longer["typed"] != (deals[0].start, deals[0].end):
        return longer
    to = patterns.made(rf"\s*(?:{scene.lexicon.alternation('to_words')} )?").match(scene.folded, deals[0].end, end)
    rest = to.end() if to else deals[0].end
    nouns = patterns.made(
        rf"(?:{scene.lexicon.alternation('deal_nouns')} (?:{scene.lexicon.alternation('to_words')} )?)"
    ).match(scene.folded, rest, end)
    return {"deal": (deals[0].start, deals[0].end), "stage": (nouns.end() if nouns else rest, end)}


def _longer_name(scene: Scene, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Cut "Globex rollout to Proposal" before the words for a stage; what stands before them is the deal's name."""
    to, nouns = scene.lexicon.alternation("to_words"), scene.lexicon.alternation("deal_nouns")
    step = patterns.made(rf"(?: {nouns})?(?: {to})? (?:{scene.lexicon.alternation('the')} )?")
    for gap in islice(patterns.made(" ").finditer(scene.folded, start, end), _LONGEST_NAME):
        cut = step.match(scene.folded, gap.start(), end)
        if cut and stage_of(scene, cut.end(), end) is not None:
            return {"typed": (start, gap.start()), "stage": (cut.end(), end)}
    return {}


def bare(clause: Clause) -> Clause:
    """Give the clause without its intent."""
    return msgspec.structs.replace(clause, found=None)
