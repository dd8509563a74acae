"""Questions that the records can answer, and settings."""

from functools import lru_cache
from typing import Any

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.actions.hours import quiet
from handlers.understanding.actions.limits import limits
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.overdue import overdue
from handlers.understanding.actions.people.listing import chosen
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.clauses.stages import stage_of, stage_within
from handlers.understanding.dates.resolve import resolve
from handlers.understanding.dates.when import Resolved, When
from handlers.understanding.marks import Mark, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT

_OF_SOMEBODY = frozenset(["pipeline"])
_LONGEST_DAY = 30
_PERIODS = frozenset(["week", "month", "quarter", "year"])
_QUOTES = "\"'«»“”„‘’「」『』《》 "
_TELLING = frozenset({"asked", "explicit", "field", "today"})
"""What a row of the lexicon fixes that is no slot."""
_OWNED = frozenset(["list_tasks", "list_deals", "pipeline", "forecast", "report", "list_changes"])


def query(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a question over many records: its state, owner, stage, amounts and period."""
    del carried
    found = clause.found
    if found is None:
        return NOTHING
    name = found.intent.action
    slots: dict[str, Any] = {k: v for k, v in found.intent.fixed.items() if k not in _TELLING}
    owner = _owner(scene, clause) or (_stranger(scene, clause) if name in _OF_SOMEBODY else "")
    if owner and name in _OWNED and "owner" not in slots:
        slots["owner"] = owner
    if name == "list_tasks":
        slots.update(_when(scene, clause))
        slots.update({"when": scene.clock.today.isoformat()} if found.intent.fixed.get("today") else {})
        slots.update(_late(scene, clause) if "state" not in slots else {})
    if name in ("list_deals", "list_contacts", "report"):
        slots.update(_companies(scene, clause))
    if name == "list_deals":
        stage = _stage(scene, clause) if slots.get("state") not in ("won", "lost") else None
        slots.update({"stage": stage} if stage else {})
        slots.update(limits(scene, clause))
    if name == "list_changes":
        slots.update(_since(scene, clause))
    if name in ("list_deals", "pipeline", "forecast"):
        slots.update(_period(scene, clause, "close_from", "close_to"))
    if name == "list_contacts":
        slots.update(chosen(scene, clause))
        slots.update({"owner": _member(scene, clause)} if _member(scene, clause) else {})
    if name == "report":
        slots.update(_report(scene, clause))
    return Outcome(actions=(overdue(scene, clause, Action(name=name, slots=slots)),))


def _stage(scene: Scene, clause: Clause) -> str | None:
    """Give the stage that the words ask for, where the template shows it or anywhere."""
    place = clause.found.groups.get("stage") if clause.found else None
    return stage_of(scene, *place) if place else stage_within(scene, clause.start, clause.end)


def _owner(scene: Scene, clause: Clause) -> str:
    if member := _member(scene, clause):
        return member
    # "Show me" asks for no owner.
    text = patterns.sub(
        rf"{LEFT}{scene.lexicon.alternation('show_me')}{RIGHT}", " ", scene.folded[clause.start : clause.end]
    )
    for owner, listed in (("team", "team_words"), ("me", "me_words")):
        if patterns.search(rf"{LEFT}{scene.lexicon.alternation(listed)}{RIGHT}", text):
            return owner
    return ""


def _member(scene: Scene, clause: Clause) -> str:
    """Give the colleague whom a clause names."""
    members = scene.within(clause.start, clause.end, "member")
    return str(members[0].value.entries[0].name) if members else ""


@lru_cache(maxsize=1)
def _of_somebody() -> str:
    """Give the words of all languages that stand before whose something is: mixed teams say "pipeline von Kim"."""
    return "(?:" + "|".join(load(each).alternation("of_somebody") for each in available()) + ")"


def _stranger(scene: Scene, clause: Clause) -> str:
    """Give whose pipeline is asked for where nobody is called so: it must not turn into one's own."""
    if clause.found is None:
        return ""
    laid = sheet(scene.folded, clause.found.end, clause.end, scene.marks, frozenset({"date", "duration"}))
    said = patterns.match(rf"\s*(?P<of>{_of_somebody()} )?(?P<name>[^,.;?!]{{1,60}}?)[ ?.!]*$", laid.string)
    if said is None:
        return ""
    start, end = laid.span(*said.span("name"))
    name = scene.text[start:end].strip()
    return name if said["of"] or name[:1].isupper() else ""


def _period(scene: Scene, clause: Clause, first: str, last: str) -> dict[str, Any]:
    dates = [mark for mark in scene.within(clause.start, clause.end, "date") if not mark.value.recurrence]
    when = _whole(scene, dates[0]) if dates else _running(scene, clause)
    if when is None:
        return {}
    found = resolve(when, scene.clock, "range")
    said = scene.folded[when.start : when.end]
    ahead = found.value[:4] > f"{scene.clock.today.year}"
    if first == "date_from" and ahead and when.step != "next" and not patterns.search(r"\d{4}", said):
        found = _year_before(found)  # A report tells what has been: "in the first half" is this year's.
    if not found.value:
        return {}
    if when.prep == "by":
        return {last: found.last or found.value}
    if when.prep in ("since", "past"):
        return {first: found.value}
    return {first: found.value, last: found.last or found.value}


def _year_before(found: Resolved) -> Resolved:
    """Give the same stretch of the year before."""
    first, last = (
        f"{int(each[:4]) - 1}{each[4:10].replace('-02-29', '-02-28')}" if each else ""
        for each in (found.value, found.last)
    )
    return msgspec.structs.replace(found, value=first, last=last)


def _running(scene: Scene, clause: Clause) -> When | None:
    """Give the period that runs, where a list is "of the month"; elsewhere such words say no day."""
    for unit, said in scene.lexicon.table("periods").items():
        if patterns.search(rf"{LEFT}(?:{'|'.join(said)}){RIGHT}", scene.folded[clause.start : clause.end]):
            return When(start=clause.start, end=clause.end, shape="unit", step="this", unit=unit)
    return None


def _whole(scene: Scene, mark: Mark) -> When:
    """Take a stretch that a list is "for" as the period that runs: "прогноз на квартал", "звонки за неделю"."""
    when: When = mark.value
    lead = patterns.made(rf"{scene.lexicon.alternation('period_leads')} \w+$")
    said = scene.folded[max(0, mark.start - 4) : mark.end].strip()
    if when.shape != "offset" or when.unit not in _PERIODS or not lead.search(said):
        return when
    return msgspec.structs.replace(when, shape="unit", step="this", minutes=0)


def _since(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Read from which day on: a weekday that could be to come is the one gone by."""
    dates = scene.within(clause.start, clause.end, "date")
    for mark in dates[:1]:
        first = resolve(mark.value, scene.clock, "range").value
        if first and first[:10] > scene.clock.today.isoformat():
            first = resolve(mark.value, scene.clock, "past").value or first
        if first:
            return {"date_from": first[:10]}
    # A day that there is not ("31 Feb") must not turn into the usual one: the command says that it is none.
    start = dates[0].start if dates else clause.found.end if clause.found else clause.start
    typed = patterns.search(r"\S*\d.*", scene.text[start : dates[0].end if dates else clause.end])
    return {"date_from": typed.group().strip(" .?!")[:_LONGEST_DAY]} if typed else {}


def _when(scene: Scene, clause: Clause) -> dict[str, Any]:
    period = _period(scene, clause, "due_from", "due_to")
    if period and period.get("due_from") == period.get("due_to"):
        return {"when": period["due_from"]}
    return period


def _late(scene: Scene, clause: Clause) -> dict[str, str]:
    """Read that only what is late is asked for, wherever the words say so: "what does Luis have overdue"."""
    late = patterns.made(rf"{LEFT}{scene.lexicon.alternation('overdue')}{RIGHT}")
    return {"state": "overdue"} if late.search(scene.folded, clause.start, clause.end) else {}


def _companies(scene: Scene, clause: Clause) -> dict[str, Any]:
    marks = scene.within(clause.start, clause.end, "company")
    if marks:
        return of_entry(marks[0].value.entries[0])
    return {}


def _report(scene: Scene, clause: Clause) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    text = scene.folded[clause.start : clause.end]
    for kind, said in scene.lexicon.table("report_kinds").items():
        if patterns.search(rf"{LEFT}(?:{'|'.join(said)}){RIGHT}", text):
            slots["kind"] = kind
    for group, said in scene.lexicon.table("report_groups").items():
        if patterns.search(rf"{LEFT}(?:{'|'.join(said)}){RIGHT}", text):
            slots["group_by"] = group
    return {**slots, **_period(scene, clause, "date_from", "date_to")}


def show(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a question about one record."""
    found = clause.found
    if found is None:
        return NOTHING
    party = _party(scene, clause) or (carried if found.intent.fixed.get("pronoun") else None)
    if party is None or not party:
        return NOTHING
    slots = {k: v for k, v in found.intent.fixed.items() if k in ("kind",)}
    return Outcome(actions=(party.put(Action(name=found.intent.action, slots=slots)),), party=party)


def _party(scene: Scene, clause: Clause) -> Party | None:
    found = clause.found
    if found is None:
        return None
    for slot in ("who", "contact", "company", "deal"):
        if slot in found.groups:
            marks: list[Mark] = scene.within(*found.groups[slot])
            return one(scene, marks[0]) if marks else None
    parties = direct(scene, found.head, clause.end)
    return parties[0] if parties else None


def search(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a search: the words after the verb."""
    del carried
    found = clause.found
    if found is None:
        return NOTHING
    last = min(clause.end, found.groups["rest"][1]) if "rest" in found.groups else clause.end
    text = prose(scene, *found.groups.get("text", (found.head, last))).strip(_QUOTES)
    return Outcome(actions=(Action(name="find", slots={"query": text}),)) if text else NOTHING


def advise(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read a question for advice on a deal, or on the day."""
    found = clause.found
    if found is None:
        return NOTHING
    party = _party(scene, clause) if "deal" in found.groups else carried
    slots = dict(party.slots) if party is not None and not party.options else {}
    if "deal" not in slots and party is not None:
        slots.update(_only_deal(scene, party))
    action = Action(name=found.intent.action, slots={k: v for k, v in slots.items() if k.startswith("deal")})
    return Outcome(actions=(action,), party=party)


def _only_deal(scene: Scene, party: Party) -> dict[str, Any]:
    deals = scene.names.open_deals(company_id=party.slots.get("company_id"), contact_id=party.slots.get("contact_id"))
    return of_entry(deals[0]) if len(deals) == 1 else {}


def plain(scene: Scene, clause: Clause, carried: Party | None) -> Outcome:
    """Read what needs no record: undo, help, a refusal, a language, a zone, quiet hours."""
    del carried
    found = clause.found
    if found is None:
        return NOTHING
    slots: dict[str, Any] = {k: v for k, v in found.intent.fixed.items() if k != "opens"}
    name = found.intent.action
    rest = prose(scene, found.head, clause.end) if "rest" in found.groups else ""
    if name == "help" and rest:
        slots["topic"] = rest
    if name == "set_language":
        language = (
            scene.lexicon.table("languages").get(scene.folded[slice(*found.groups["word"])])
            if "word" in found.groups
            else None
        )
        if language is None:
            return NOTHING
        slots["language"] = language
    if name == "set_timezone":
        zone = patterns.search(r"[A-Za-z]+/[A-Za-z_+-]+(?:/[A-Za-z_]+)?", scene.text[found.start : clause.end])
        slots["timezone"] = zone.group() if zone else rest
        if not slots["timezone"]:
            return NOTHING
    if name == "set_quiet_hours":
        slots.update(quiet(scene, clause.start, clause.end))
    return Outcome(actions=(Action(name=name, slots=slots),))
