"""What the question of an open form takes for its answer; all else that somebody types is something new."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from rapidfuzz.distance import OSA

from handlers.cards.listening import ASIDE, is_below, is_listening
from handlers.cards.next_step import IN_WORDS, only_due
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying, typed
from handlers.dispatcher.meaning.arguments import Wanted, wanted
from handlers.dispatcher.meaning.cards import whose
from handlers.dispatcher.meaning.forms import noting, steps
from handlers.kit.command import Parameter
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood
from handlers.kit.reading import Action
from handlers.understanding.answers import is_a_value
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.corrections import led_by
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.text import RIGHT, fold, unended
from locales.catalog import catalog
from storage.models.draft import Draft
from storage.models.member import Member
from storage.models.stage import Stage

_ALSO_WORDS = frozenset({"done", "deal", "company", "contact", "note", "move", "log", "learned"})
"""Commands whose names may begin an ordinary answer ("done deal, signed"): alone they leave no question."""

RETOLD = frozenset({"log_activity", "create_task", "schedule_activity", "snooze_task", "update_deal", "move_deal"})
"""What words for a note may do besides being one."""

_OPEN = Action(name="ask")
"""A question of which no options are known."""

BESIDE = 1
"""Words that may stand beside a value that answers a question: "deadline 30 April"."""

_A_SENTENCE, _A_NAME, _A_STEP = 3, 4, 6
"""Words that make a sentence, and the most that a name and a next step may have."""
_SKIPS = "-"
"""Skips a question in every language."""
_SLIP = 5
"""Letters of a choice in which one slip of the pen is forgiven."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form's open question, and what was typed. ``own`` are the records that it is about, by their ids."""

    house: House
    ctx: Context
    draft: Draft
    parameter: Parameter
    text: str
    own: Collection[str] = ()

    @property
    def need(self) -> Wanted:
        """What the question wants."""
        return wanted(self.parameter.type)

    @property
    def aside(self) -> bool:
        """Tell whether it was said that the form is kept: then only what certainly is an answer is one."""
        return ASIDE in self.draft.arguments

    @property
    def lexicon(self) -> Lexicon:
        """The words of the person's language."""
        return load(self.ctx.actor.locale)

    @property
    def folded(self) -> str:
        """What was typed, without marks at its ends."""
        return unended(fold(self.text))


def answer_of(asked: Asked) -> str | None:
    """Give the answer that words are to a form's question; None for a sentence or a command of its own."""
    house, ctx, draft, parameter, text = asked.house, asked.ctx, asked.draft, asked.parameter, asked.text
    prose = takes_prose(parameter)
    sets = asked.lexicon.sets
    if asked.folded in sets.get("skip_words", frozenset()) | sets.get("leave_words", frozenset()):
        return text
    if parameter.name == IN_WORDS and (when := _reminded_when(asked)):
        return when
    if draft.command == "note" and asked.need.kinds and (named := noting.whose(house, ctx, text)):
        return named
    begins = is_command(house, text, short=not prose)
    command = house.registry.find(draft.command)
    if steps.asks_for_step(command, parameter.name) and steps.is_step(house, ctx, text, asked.own, strictly=begins):
        return text
    if begins:
        return None
    if parameter.name == IN_WORDS:
        return _next_step(asked)
    if prose and is_listening(draft):
        return text if _tells_reason(asked) else None
    if prose:
        return text if not _leaves_prose(asked) else None
    if picks := _picks(ctx, asked.need):
        return _picked(asked, picks)
    if typed.wish_of(parameter) is not None:
        return text if _has_value(asked) else None
    return _named(asked)


def is_command(house: House, text: str, *, short: bool) -> bool:
    """Tell whether a text begins as a command does. Where prose is asked for, only what prose does not begin with."""
    first, _, rest = text.partition(" ")
    command = house.registry.find(first.casefold())
    if command is None or command.hidden:
        return False
    return command.name not in _ALSO_WORDS or (short and bool(rest.strip()))


def takes_prose(asked: Parameter) -> bool:
    """Tell a question that any words may answer."""
    return asked.name in ("summary", "reason", "text")


def _picks(ctx: Context, need: Wanted) -> Mapping[str, str]:
    """Give what a question offers to choose from: each answer by the words that are typed for it."""
    if Stage in need.types:
        return {fold(each.name): each.name for each in ctx.stages}
    if Member in need.types:
        return {fold(each.name): each.name for each in ctx.names.index.members()}
    enum = next((each for each in need.types if issubclass(each, StrEnum)), None)
    return {each.value: each.value for each in enum} if enum else {}


def _picked(asked: Asked, picks: Mapping[str, str]) -> str | None:
    """Take only what is offered ("no, Qualified"); a single word that says nothing else is told what there is."""
    leads = asked.lexicon.alternation("correction_leads")
    said = re.sub(rf"^(?:{leads}{RIGHT}[\s,.:!-]*)+", "", asked.folded) or asked.folded
    if said in picks:
        return picks[said]
    near = [name for name in picks if name.startswith(said)] if said else []
    near = near or [name for name in picks if len(said) >= _SLIP and OSA.distance(name, said) == 1]
    if len(near) == 1:
        return picks[near[0]]
    if Member in asked.need.types and asked.ctx.names.find(said, "member"):
        return said
    return asked.text if _may_be_refused(asked) else None


def _may_be_refused(asked: Asked) -> bool:
    """Tell a word that was meant for an answer and is none, so that saying so holds nobody up."""
    return not asked.aside and len(asked.text.split()) == 1 and not _says(asked)


def _has_value(asked: Asked) -> bool:
    """Tell whether words are a day, a moment or an amount with little beside it, and do nothing else."""
    if typed.is_iso(asked.text):
        return True
    moment, index = asked.ctx.moment(), asked.house.names.index
    if not is_a_value(_OPEN, asked.text, moment, index, beside=0 if asked.aside else BESIDE):
        return False
    says, long = _says(asked), len(asked.text.split()) >= _A_SENTENCE
    if any(saying.names_record(each) or each.name in saying.ALONE for each in says):
        return False
    if any(each.name == "log_activity" or (long and each.name in saying.BEGINS) for each in says):
        return False
    refuses = not (asked.aside or is_listening(asked.draft))  # Who only listens leaves what is no answer to others.
    try:
        is_read = typed.value(asked.house, asked.ctx, asked.parameter, asked.text) != asked.text
    except NotUnderstood:
        return refuses
    return is_read or (not long and refuses and not says)


def _named(asked: Asked) -> str | None:
    """Take a record's name, a new one, or the title of something: no words that say what to do."""
    ctx, text, kinds = asked.ctx, asked.text, asked.need.kinds
    if typed.CHOSEN.fullmatch(text) or (kinds and ctx.names.find(text, *kinds, slips=False)):
        return text
    if _says(asked):
        return None
    spoken = ctx.actor.locale
    if not kinds and asked.parameter.name != "name":
        return text if not asked.aside else None
    # What is kept for later takes only what is a name and nothing else.
    if kinds and not asked.aside and (one := _one_mentioned(asked)):
        return one
    if asked.aside and not any(word[:1] != word[:1].lower() or not word[:1].isascii() for word in text.split()):
        return None
    is_new = may_be_new(text, asked.lexicon, spoken)
    # A deal, and what else has a name of its own, may be called by any words.
    return text if is_new or (not kinds and asked.draft.command not in ("contact", "company")) else None


def _one_mentioned(asked: Asked) -> str | None:
    """Find the one record that a few words name: "it was Globex", "with Anna"."""
    scene = lay_out(asked.text, asked.ctx.moment(), asked.house.names.index, ())
    found = [mark for mark in scene.marks if mark.kind in saying.RECORDS]
    entries = {entry.id: entry for mark in found for entry in mark.value.entries}
    rest = [word for word in scene.words if not any(mark.start <= word.start < mark.end for mark in found)]
    if len(entries) != 1 or len(scene.words) > _A_NAME or any(word.capital and word.start for word in rest):
        return None
    entry = next(iter(entries.values()))
    command = asked.house.registry.find(asked.draft.command)
    taken = {*asked.need.kinds, *(each.name for each in command.parameters)} if command else set()
    return f"{entry.kind}:{entry.id}" if rest and entry.kind in taken else None


def _leaves_prose(asked: Asked) -> bool:
    """Tell what does something of its own from what happened, what somebody thinks, and why a deal was lost."""
    says = _says(asked)
    if any(saying.is_plainly_work(each) and _is_apart(asked, each) for each in says):
        return True
    if asked.parameter.name != "summary":
        return False
    if any(each.name in saying.ALONE for each in says):
        return True
    given = {**asked.draft.arguments, **asked.draft.arguments.get("filled", {})}
    if asked.own or any(given.get(kind) for kind in saying.RECORDS):
        return False
    return any(saying.names_record(each) for each in says)


def _is_apart(asked: Asked, action: Action) -> bool:
    """Tell work that is none of the question's: with others, or no answer to what happened."""
    if not asked.own or asked.parameter.name != "summary" or action.name not in RETOLD:
        return True
    return whose.is_about_others(asked.ctx, action, asked.own)


def _when(asked: Asked) -> Any | None:
    return only_due(typed.read_aside(asked.house, asked.ctx, asked.text, "snooze"), asked.text)


def _tells_reason(asked: Asked) -> bool:
    """Tell why a deal was lost from thanks, from a question, and from what does something of its own."""
    heard = opening(asked.lexicon).match(asked.folded)
    rest = asked.folded[heard.end() :] if heard else asked.folded
    few = len(rest.split()) < _A_SENTENCE and not in_characters(rest)
    if not rest or (rest != asked.folded and few) or asked.text.rstrip().endswith(("?", "？")) or _when(asked):
        return False
    if not is_below(asked.draft) and saying.names_colleague(asked.house, asked.ctx, asked.text):
        return False  # "Kim is sick today".
    says = [each for each in _says(asked) if each.name != "lose_deal"]
    own = saying.ALONE | saying.BEGINS | saying.MAKES
    if any(saying.names_record(each) or each.name in own for each in says):
        return False
    return not saying.orders_about(asked.house, asked.ctx, asked.text, asked.draft.arguments.get("deal"))


def _reminded_when(asked: Asked) -> str | None:
    """Take the moment alone of "remind me on Friday": what is to be done is what was just done."""
    first, _, rest = asked.text.partition(" ")
    pointer, _, moment = rest.partition(" ")
    command = asked.house.registry.find(first.casefold())
    mine = fold(pointer) in asked.lexicon.sets.get("me_words", frozenset())
    if command is None or command.name != "remind" or not mine:
        return None
    read = typed.read_aside(asked.house, asked.ctx, moment, "snooze")
    return moment if only_due(read, moment) is not None else None


def _next_step(asked: Asked) -> str | None:
    """Take what to do, and the label of the button for nothing; what goes to an address is read by itself."""
    none = catalog().text(asked.ctx.actor.locale, "next-step-none", {})
    if asked.folded == fold(none).strip(" .!,"):
        return _SKIPS
    said = _without_lead(asked)
    return said.text if "@" not in said.text and _says_what_to_do(said) else None


def _without_lead(asked: Asked) -> Asked:
    """Leave out what begins a correction, also before a bare moment: the "no" of "no, Thursday" is nothing to do."""
    lead, rest = led_by(asked.text, asked.ctx.moment())
    bare = replace(asked, text=rest)
    return bare if rest and (not lead[-1:].isalpha() or _when(bare) is not None) else asked


def _says_what_to_do(asked: Asked) -> bool:
    """Tell a next step in a few words ("call", "email tomorrow", "no") from thanks, and from a sentence of its own."""
    if _when(asked) is not None:
        return True
    if len(asked.text.split()) > _A_STEP or any(each.name != "create_task" for each in _says(asked)):
        return False
    verb = re.search(rf"{asked.lexicon.alternation('contact_verbs')}{RIGHT}", fold(asked.text).strip(" .!"))
    step = typed.read_aside(asked.house, asked.ctx, asked.text, "remind")
    return verb is not None or any("due" in each.slots for each in step.actions)


def _says(asked: Asked) -> list[Action]:
    return saying.actions_of(asked.house, asked.ctx, asked.text)
