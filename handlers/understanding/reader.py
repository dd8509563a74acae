"""The reader of sentences: no model, no network, the words of one language and the names of one workspace."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import msgspec

from handlers.kit.reading import Action, Moment, Reading
from handlers.understanding.actions import handing, tickets, wishes
from handlers.understanding.actions.activities.beside import also_told, told_of_somebody, with_words
from handlers.understanding.actions.activities.circumstances import lasted, of_those_called, together
from handlers.understanding.actions.activities.only_some import only_some
from handlers.understanding.actions.activities.remarks import beside
from handlers.understanding.actions.builders import BUILDERS
from handlers.understanding.actions.deals.parts import named_by_part
from handlers.understanding.actions.deals.unnamed import changed_beside
from handlers.understanding.actions.each_deal import to_each
from handlers.understanding.actions.elided import elided
from handlers.understanding.actions.leaning import leaning
from handlers.understanding.actions.moments import at_each
from handlers.understanding.actions.outcome import NOTHING, Outcome
from handlers.understanding.actions.tasks import asked_once
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.intents.hints import with_hint
from handlers.understanding.clauses.modality import is_sarcasm
from handlers.understanding.clauses.parties.clause import direct, headed
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.relatives import never_of_theirs
from handlers.understanding.clauses.parties.standing import also_of, apart, customer_of, last_spoken_of
from handlers.understanding.clauses.times.days import dated
from handlers.understanding.clauses.times.tense import comes
from handlers.understanding.clauses.unused import lists_asked, unused
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.numbered import in_lines
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.sources import moved, sourced
from handlers.understanding.words.dictation import written
from handlers.understanding.words.languages import spoken_instead
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.prose import prose
from handlers.understanding.words.quoted import own_words
from handlers.understanding.words.respelling import respelt
from handlers.understanding.words.text import clean

_SURE, _SLIPPED, _TYPED, _ASKED, _NONE = 0.97, 0.9, 0.85, 0.7, 0.2
_LONGEST_NAME = 80
_SAYS = 3
"""Words before a verb that are more than a way to begin."""
_TIMES = ("date", "duration", "money")
_STANDS_FOR = {
    "assign": "assign", "handoff": "handoff", "pipeline": "pipeline", "deals": "list_deals", "changes": "list_changes",
}  # fmt: skip
_LISTS = frozenset({"deals", "pipeline", "changes", "agenda"})
_ENDS = frozenset({"win_deal", "lose_deal"})
_TELLS = _ENDS | {"log_activity", "update_deal", "move_deal"}
_OFFERS = frozenset({"create_task"})
"""What goes on a report of what happened where it makes no action of its own, or is only offered."""


class Reader(Protocol):
    """Reads a message."""

    def read(
        self, text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...] = (), hint: str | None = None
    ) -> Reading:
        """Give the actions that a message says."""


class GrammarReader:
    """The reader that knows the lexicon's templates; its time is linear in the message, and it never raises."""

    def read(
        self, text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...] = (), hint: str | None = None
    ) -> Reading:
        """Give the actions of a message; ``hint`` is the slash command that it was typed after.

        The member's own language comes first; what says nothing in it is read in the language that its words are of.
        """
        lexicon = load(moment.locale)
        if hint is None and is_sarcasm(text):
            return Reading(locale=lexicon.language, actions=(), suggestions=(), confidence=_NONE)
        said = in_lines(written(own_words(clean(text), lexicon), lexicon), lexicon, moment.locale)
        read = partial(_hinted, said, names=names, stages=stages, hint=hint)
        reading = read(moment)
        if hint == "deal":
            return self._ended(said, moment, names, stages) or reading
        if hint == "show" and not reading.actions:
            return self._shown(said, moment, names, stages) or reading
        if hint is None and reading.actions:
            theirs = _foreign(said, moment, read, sure=True)
            return theirs if theirs and theirs.actions else reading
        if hint is None and reading.suggestions:
            mended = _put_right(said, moment, names, stages)
            return mended if mended and mended.actions[0].name == "log_activity" else reading
        if again := _foreign(said, moment, read, sure=hint is not None):
            return again
        return (_put_right(said, moment, names, stages) if hint is None else None) or reading

    def _shown(self, said: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]) -> Reading | None:
        """Read a name behind ``show`` that is a word as well, as the sentence reads it: "show Garden"."""
        again = _hinted(f"show {said}", msgspec.structs.replace(moment, locale="en"), names, stages, None)
        shown = bool(again.actions) and all(each.name == "show" for each in again.actions)
        return _without("show ", again) if shown else None

    def _ended(self, said: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]) -> Reading | None:
        """Read behind ``deal`` that a known one has ended, also in a colleague's language: "deal Berg gewonnen"."""
        for locale in (moment.locale, *spoken_instead(said, moment.locale, hinted=False)):
            spoken = msgspec.structs.replace(moment, locale=locale)
            again = _without("deal ", _hinted(f"deal {said}", spoken, names, stages, None))
            if again.actions and all(each.name in _ENDS and "deal_id" in each.slots for each in again.actions):
                return again
        return None


def _foreign(said: str, moment: Moment, read: Callable[[Moment], Reading], *, sure: bool) -> Reading | None:
    """Read words in the language that knows more of them than the member's own.

    Where that one read something, the other must be ``sure``: in "call Ana tomorrow at 9" a noun of German is the verb.
    """
    spoken = (msgspec.structs.replace(moment, locale=each) for each in spoken_instead(said, moment.locale, hinted=sure))
    return next((again for each in spoken if (again := read(each)).actions or again.suggestions), None)


def _put_right(said: str, moment: Moment, names: NameIndex, stages: tuple[str, ...]) -> Reading | None:
    """Read words again with the slip in their verb put right; "Telefoniere um 17 Uhr" is not what was."""
    again = respelt(said, load(moment.locale))
    reading = _without(" " * (len(again) - len(said)), _hinted(again, moment, names, stages, None)) if again else None
    if reading is None or not reading.actions:
        return None
    told = reading.actions[0].name == "log_activity"
    return None if told and comes(lay_out(again, moment, names, stages), (0, len(again)), 0) else reading


def _hinted(said: str, moment: Moment, names: NameIndex, stages: tuple[str, ...], hint: str | None) -> Reading:
    """Read words behind a command's name: where they do not say it alone, together with the words for it.

    An empty name stands for a part of a message, which is not divided any more.
    """
    scene = lay_out(said, moment, names, stages)
    stands_for = scene.lexicon.table("hints").get(hint or "")
    reading, asked = _reading(scene, None if stands_for else hint), (scene, 0)
    if not hint:
        lay = partial(lay_out, moment=moment, names=names, stages=stages)
        reading = elided(scene, reading, lay, lambda again: _reading(again, None)) or reading
        alone = apart(scene)  # A part of words that name somebody speaks of nobody else.
        anew, deep = (partial(_hinted, moment=alone, names=names, stages=stages, hint=each) for each in ("", None))
        named = named_by_part(scene, reading, lambda led: _reading(lay_out(led, moment, names, stages), None))
        found = beside(scene, changed_beside(scene, named, anew), anew)
        return leaning(scene, found, anew, deep) if hint is None else found
    if stands_for and all(each.name != _STANDS_FOR[hint or ""] for each in reading.actions):
        lead = f"{stands_for} "
        whole = lay_out(lead + said, moment, names, stages)
        led = _without(lead, _reading(whole, None))
        said_so = led.actions or led.suggestions
        reading, asked = (led, (whole, len(lead))) if said_so else (_reading(scene, hint), asked)
    return _with_unused(scene, reading, lists_asked(*asked)) if hint in _LISTS else reading


def _with_unused(scene: Scene, reading: Reading, asked: Sequence[tuple[int, int]]) -> Reading:
    """Say with a list what of its words chose nothing from it."""
    left = unused(scene, asked)
    if not left or len(reading.actions) != 1 or left == reading.actions[0].slots.get("owner"):
        return reading
    action = msgspec.structs.replace(reading.actions[0], slots={**reading.actions[0].slots, "unread": left})
    return msgspec.structs.replace(reading, actions=(action,))


def _without(lead: str, reading: Reading) -> Reading:
    """Count places from the beginning of what was typed, behind the words that were put before it."""
    actions, suggestions = (
        tuple(moved(each, -len(lead)) for each in row) for row in (reading.actions, reading.suggestions)
    )
    return msgspec.structs.replace(reading, actions=actions, suggestions=suggestions)


def _reading(scene: Scene, hint: str | None) -> Reading:
    once = partial(_read_once, hint=hint)
    return at_each(scene, once) or to_each(scene, once) or once(scene)


def _read_once(scene: Scene, hint: str | None) -> Reading:
    scene, clauses = dated(scene)
    if hint:
        clauses = with_hint(scene, clauses, hint)
    joined = _joined(scene, clauses)
    actions: list[Action] = []
    suggestions: list[Action] = []
    party: Party | None = None
    customer: Party | None = None
    for clause in joined:
        party = headed(scene, clause) or party
        told = str(actions[-1].slots.get("kind", "")) if actions and actions[-1].name == "log_activity" else ""
        task = clause.found is not None and clause.found.intent.action == "create_task"
        about = customer_of(scene, party, customer) if task else party
        if clause.found is not None and clause.found.intent.action == "update_contact":
            about = last_spoken_of(scene, clause.found.start, party)
        outcome = handing.by_heir(clause, actions, _build(scene, msgspec.structs.replace(clause, follows=told), about))
        if told and not outcome.actions and clause.found and clause.found.intent.action in _TELLS | _OFFERS:
            more = with_words(actions[-1], prose(scene, clause.start, clause.end))
            actions[-1] = lasted(scene, clause.found.start, clause.end, more)
        elif not told:
            actions = also_told(scene, clause, outcome, actions)
        actions = [*of_those_called(scene, clause, actions, outcome.actions)]
        suggestions.extend(outcome.suggestions)
        party = also_of(scene, outcome.party, party) or party or _mentioned(scene, clause)
        customer = party if party and party.slots.keys() & {"contact", "company"} else customer
    suggestions.extend(_wishes(scene, joined, party))
    actions = asked_once(tickets.with_trouble(told_of_somebody(only_some(scene, together(actions)))))
    kept = tuple(dict.fromkeys(map(_key, actions)))
    unique = {_key(action): action for action in reversed(actions)}
    made = tuple(unique[key] for key in kept if not _overlong(unique[key]))
    sure = _confidence(scene, made) if made or suggestions else _NONE
    return Reading(locale=scene.lexicon.language, actions=made, suggestions=tuple(suggestions), confidence=sure)


def _overlong(action: Action) -> bool:
    """Tell an activity with somebody whose name is longer than any name."""
    named = (str(action.slots.get(slot, "")) for slot in ("contact", "company"))
    return action.name == "log_activity" and any(len(name) > _LONGEST_NAME for name in named)


def _build(scene: Scene, clause: Clause, party: Party | None) -> Outcome:
    if clause.found is None or never_of_theirs(clause.found.intent.action, scene.within(clause.start, clause.end)):
        return NOTHING
    builder = BUILDERS.get(clause.found.intent.action)
    made = builder(scene, clause, party) if builder else NOTHING
    actions = tuple(sourced(scene, clause, each) for each in made.actions)
    suggestions = tuple(sourced(scene, clause, each) for each in made.suggestions)
    return msgspec.structs.replace(made, actions=actions, suggestions=suggestions)


def _joined(scene: Scene, clauses: list[Clause]) -> list[Clause]:
    """Let sentences without an intent go on the clause before them: "Rang Tom. He wants references.".

    A line that is quoted asks nobody here anything.
    """
    joined: list[Clause] = []
    for clause in clauses:
        before = joined[-1] if joined else None
        goes_on = before is not None and before.found is not None and before.found.intent.fixed.get("goes_on")
        asks = clause.question and not scene.folded[clause.start : clause.end].lstrip().startswith(">")
        if clause.found is None and goes_on and before is not None and not asks:
            joined[-1] = msgspec.structs.replace(before, end=clause.end)
            continue
        if goes_on and before is not None and clause.part != before.part and _prelude(scene, clause):
            joined[-1] = msgspec.structs.replace(before, end=clause.found.start if clause.found else before.end)
        joined.append(clause)
    return joined


def _prelude(scene: Scene, clause: Clause) -> bool:
    """Tell whether words that say something stand before the intent of a sentence: "He's fine with it, I'll send …"."""
    said = scene.folded[clause.start : clause.found.start].split() if clause.found and not clause.question else []
    return len(said) >= _SAYS and not scene.within(clause.start, clause.found.start, *_TIMES) if clause.found else False


def _mentioned(scene: Scene, clause: Clause) -> Party | None:
    if clause.found is not None:
        return None
    marks = scene.within(clause.start, clause.end, "contact", "company")
    if len({mark.value.entries[0].id for mark in marks}) != 1:
        return None
    found = direct(scene, marks[0].start, marks[0].end, loose=False)
    return found[0] if found else None


def _wishes(scene: Scene, clauses: list[Clause], party: Party | None) -> list[Action]:
    made: list[Action] = []
    for clause in clauses:
        if clause.found is not None and not clause.found.intent.fixed.get("goes_on"):
            continue
        if clause.question:
            continue
        start = clause.found.head if clause.found else clause.start
        made.extend(wishes.wish(scene, start, clause.end, party))
    return made


def _key(action: Action) -> bytes:
    return msgspec.json.encode(
        (action.name, dict(action.slots), [_key(inner).decode() for inner in action.then]), order="sorted"
    )


def _confidence(scene: Scene, actions: tuple[Action, ...]) -> float:
    if any(action.name == "ask" for action in actions):
        return _ASKED
    if any(mark.kind in ("contact", "company", "deal") and mark.value.slips for mark in scene.marks):
        return _SLIPPED
    typed = any(
        slot in a.slots and f"{slot}_id" not in a.slots for a in actions for slot in ("contact", "company", "deal")
    )
    return _TYPED if typed else _SURE
