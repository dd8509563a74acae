"""What else is said of something that happened: by which channel, with whom of a company, and what is one thing."""

from collections.abc import Iterable

import msgspec

from handlers.kit.reading import FAILED, Action, Span
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT

_CHANGES = {"update_deal": "deal", "win_deal": "deal", "update_contact": "contact", "update_company": "company"}
_WHO = ("contact_id", "company_id", "contact", "company")
_VERB = ("kind", "occurred_at", "direction", "outcome")
"""What the reports of one verb share."""


def says(scene: Scene, listed: str, start: int, end: int) -> bool:
    """Tell whether a stretch says one of a list's words outside of names and dates."""
    words = patterns.made(rf"{LEFT}{scene.lexicon.alternation(listed)}{RIGHT}")
    return any(
        not any(m.start < found.end() and found.start() < m.end for m in scene.marks)
        for found in words.finditer(scene.folded, start, end)
    )


def lasted(scene: Scene, start: int, end: int, action: Action) -> Action:
    """Add how long it took where the remark behind it begins with that: "Tom rang, we spoke for ten minutes"."""
    close = patterns.made(r"[,;.!?]").search(scene.folded, start, end)
    found = scene.within(start, close.start() if close else end, "duration")
    if not found or "duration_minutes" in action.slots:
        return action
    return msgspec.structs.replace(action, slots={**action.slots, "duration_minutes": found[0].value})


def with_person(scene: Scene, parties: list[Party], stop: int, end: int) -> list[Party]:
    """Add the person of a company who was there: "visited Lumen with Mei", "visited Lumen, Mei finds it too dear"."""
    if len(parties) != 1 or parties[0].options or set(parties[0].slots) != {"company", "company_id"}:
        return parties
    party = parties[0]
    people = [
        mark
        for mark in scene.within(party.end, end, "contact")
        if mark.value.entries[0].company_id == party.slots["company_id"] and not mark.value.unsure
    ]
    with_it = rf"{LEFT}{scene.lexicon.alternation('with_whom')} $"
    at = people[0].start if people else stop
    led = patterns.search(with_it, _before(scene, people[0])) if len(people) == 1 and people[0].end <= stop else None
    if led:
        at -= len(led.group())  # "With" says nothing without whom.
    else:
        # The templates of a language without spaces reach over the comma.
        behind = party.end if people and people[0].start < stop else stop
        at = _speaks(scene, people[0], behind, end) if len(people) == 1 else -1
        if at < 0:
            return parties
    person = Span(at, people[0].end)
    slots = {**party.slots, **of_entry(people[0].value.entries[0])}
    return [msgspec.structs.replace(party, slots=slots, spans={**party.spans, "contact": person})]


def at_firm(scene: Scene, parties: list[Party], start: int, end: int) -> list[Party]:
    """Add the company of a person where the words name it, too: "was at Lumen, saw Mei", "在云帆见了何静"."""
    if len(parties) != 1 or parties[0].options or "company" in parties[0].slots:
        return parties
    person = scene.names.get(str(parties[0].slots.get("contact_id", "")))
    firms = [mark.value.entries[0] for mark in scene.within(start, end, "company")]
    if person is None or all(firm.id != person.company_id for firm in firms):
        return parties
    firm = next(firm for firm in firms if firm.id == person.company_id)
    return [msgspec.structs.replace(parties[0], slots={**parties[0].slots, **of_entry(firm)})]


def _speaks(scene: Scene, person: Mark, stop: int, end: int) -> int:
    """Give where the remark behind the head of a report begins with somebody who was there; -1 where it does not."""
    small = "|".join(scene.lexicon.alternation(each) for each in ("the", "honorifics"))
    for lasted in scene.within(stop, person.start, "duration"):  # "Demo for Lumen, 45 minutes, Mei loved it."
        stop = lasted.end if not scene.folded[stop : lasted.start].strip(" ,;:.!-") else stop
    begins = patterns.made(rf"[\s,;:.!-]+(?P<who>(?:(?:{small})\.? )*)").match(scene.folded, stop, end)
    after = scene.folded[person.end : end].strip()
    if begins is None or begins.end() != person.start or (after and not after[0].isalpha()):
        return -1
    return -1 if says(scene, "absent", person.end, end) else begins.start("who")


def _before(scene: Scene, mark: Mark) -> str:
    return scene.folded[max(0, mark.start - 24) : mark.start]


def together(actions: Iterable[Action]) -> list[Action]:
    """Join what is one thing: "didn't pick up, left a voicemail" is one call, an amount and a date are one change."""
    made: list[Action] = []
    for action in actions:
        before = made[-1] if made else None
        if before is not None and _failed(before) and _failed(action) and _of_same(before, action):
            said = ", ".join(filter(None, (str(each.slots.get("summary", "")) for each in (before, action))))
            slots = {**action.slots, **before.slots, "outcome": "voicemail", **({"summary": said} if said else {})}
            made[-1] = msgspec.structs.replace(before, slots=slots)
        elif before is not None and _says_no_more(before, action):
            more = {slot: said for slot, said in action.slots.items() if slot == "priority"}
            made[-1] = msgspec.structs.replace(before, slots={**before.slots, **more})
        elif before is not None and _change_more(before, action):
            slots, spans = {**before.slots, **action.slots}, {**before.spans, **action.spans}
            made[-1] = msgspec.structs.replace(before, slots=slots, spans=spans)
        else:
            made.append(action)
    return made


def of_those_called(scene: Scene, clause: Clause, before: list[Action], made: tuple[Action, ...]) -> list[Action]:
    """Put what became of a call to those just named, where no verb stands before the last name of them.

    "Called Lumen and Harbour, no answer" is two calls; behind a bare comma it is said of the last one alone. "Met Ana
    and Tom rang" is a meeting with Ana.
    """
    last, more, found = (before[-1] if before else None), (made[0] if len(made) == 1 else None), clause.found
    if last is None or more is None or found is None or last.name != "log_activity" or more.name != last.name:
        return [*before, *made]
    named = any(mark.start == found.start and mark.kind in ("contact", "company") for mark in scene.marks)
    if not named and _left_word(scene, clause, last, more):
        said = ", ".join(filter(None, (str(last.slots.get("summary", "")), _worth_telling(more))))
        slots = {**last.slots, "outcome": "voicemail", **({"summary": said} if said else {})}
        return [*before[:-1], msgspec.structs.replace(last, slots=slots)]
    if not named or "outcome" in last.slots or any(last.slots.get(slot) != more.slots.get(slot) for slot in _WHO):
        return [*before, *made]
    ahead = scene.folded[: found.start].rstrip()
    listed = [n for n, each in enumerate(before) if _shared(each, last)] if ahead[-1:] != "," else [len(before) - 1]
    if _failed(more) and "summary" not in more.slots and more.slots.get("kind") == last.slots.get("kind"):
        ended = listed if not says(scene, "spoke", 0, found.start) else listed[-1:]
        slots = {"outcome": more.slots["outcome"]}
        return [
            msgspec.structs.replace(each, slots={**each.slots, **slots}) if n in ended else each
            for n, each in enumerate(before)
        ]
    rang = len(listed) > 1 and more.slots.get("direction") == "inbound"
    return [*(before[:-1] if rang else before), *made]


def _left_word(scene: Scene, clause: Clause, last: Action, more: Action) -> bool:
    """Tell the message left on a call just told of: "called Ana, went to voicemail, left her a message"."""
    call = last.slots.get("kind") == "call" and last.slots.get("direction") != "inbound"
    same = all(last.slots.get(slot) == more.slots.get(slot) for slot in (*_WHO, "occurred_at"))
    if not call or not same or clause.found is None:
        return False
    again = says(scene, "called", clause.found.start, clause.found.end)
    voiced = more.slots.get("kind") == "call" and more.slots.get("outcome") == "voicemail" and not again
    behind = last.slots.get("outcome") == "voicemail" and more.slots.get("direction") == "outbound"
    return (voiced and last.slots.get("outcome") != "reached") or (behind and more.slots.get("kind") == "message")


def _worth_telling(action: Action) -> str:
    """Give what a message said, where that is more than a word for it."""
    said = str(action.slots.get("summary", ""))
    return said if " " in said else ""


def _shared(action: Action, last: Action) -> bool:
    """Tell whether two reports are of one verb."""
    return action.name == last.name and all(action.slots.get(slot) == last.slots.get(slot) for slot in _VERB)


def _says_no_more(before: Action, action: Action) -> bool:
    """Tell what is done already: "the offer is sent, tick that off", "their login is broken, open a ticket"."""
    named = before.name == action.name and not action.slots.keys() & {"title", "summary"}
    same = all(before.slots.get(slot) == value for slot, value in action.slots.items() if slot != "priority")
    return named and (action.name == "complete_task" or (action.name == "create_ticket" and same))


def _failed(action: Action) -> bool:
    return action.name == "log_activity" and action.slots.get("outcome") in FAILED


def _of_same(first: Action, second: Action) -> bool:
    """Tell whether two attempts are with the same party, and not twice the same outcome."""
    same = all(first.slots.get(slot) == second.slots.get(slot) for slot in ("contact", "company"))
    return same and first.slots["outcome"] != second.slots["outcome"]


def _change_more(first: Action, second: Action) -> bool:
    """Tell whether two changes of one record say different things of it."""
    kind = _CHANGES.get(first.name, "")
    identity = first.slots.get(f"{kind}_id")
    shared = (first.slots.keys() & second.slots.keys()) - {kind, f"{kind}_id"}
    return (
        first.name == second.name and identity is not None and identity == second.slots.get(f"{kind}_id") and not shared
    )
