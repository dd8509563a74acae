"""Questions to the person: forms from a command's missing arguments, open questions of a sentence, and suggestions."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

import msgspec

from handlers.cards import sent
from handlers.cards.record import labels as by_kind
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import typed
from handlers.dispatcher.meaning.arguments import wanted
from handlers.dispatcher.meaning.forms import steps
from handlers.dispatcher.replies.explained import KEPT
from handlers.kit.arguments import Amount, Due, Named
from handlers.kit.command import Command, Parameter
from handlers.kit.context import Context
from handlers.kit.phrase import At, On, Phrase, literal, say
from handlers.kit.ports import NameHit
from handlers.kit.reading import Action
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Choice,
    Field,
    Fields,
    Form,
    Note,
    Option,
    Pick,
    Press,
    Question,
    QuestionKind,
    Reply,
    Text,
    To,
)
from handlers.kit.request import Audience, Place, Platform
from handlers.understanding.words.text import clean
from storage.models.draft import Draft
from storage.models.member import Member
from storage.models.stage import Stage

HOLD = timedelta(seconds=3)
"""How long the card that opens a form waits for the form itself to open."""

OF_FORM = "@form"
"""Marks what was gathered by a form, so that a press that completes it closes the form too."""

_MOST_COLLEAGUES = 24
NEW = "new:"
"""How a menu that searches answers: a record by its kind and id, or a new name."""

_LONG = {"summary", "reason", "quoted"}
_CUSTOMERS = ("contact", "company", "deal")


def form(command: Command, names: tuple[str, ...], given: dict[str, Any], ctx: Context) -> Form:
    """Make a form of the parameters that are missing."""
    parameters = {each.name: each for each in command.parameters}
    asked = tuple(_question(command, parameters[name], names, ctx) for name in dict.fromkeys(names))
    return Form(say(f"{command.name}-form"), asked, Press(command.name, given))


def as_card(form_: Form, before: tuple[Block, ...] = ()) -> Reply:
    """Show a form as a card whose button opens it, for platforms with windows; ``before`` says what it is about."""
    return Reply((*before, form_), to=To.ASKER, purpose="form")


def step(question: Question, title: Phrase | None, position: int, before: tuple[Block, ...] = ()) -> Reply:
    """Ask one question of a form in the conversation itself; ``before`` says what it is about."""
    blocks: list[Any] = [*before, *([Text(title)] if title else [])]
    if question.error:
        blocks.append(Note(question.error))
    if question.picks:
        options = tuple(_pick(pick, position) for pick in question.picks)
        blocks.append(Choice(question.label, options))
    else:
        blocks.append(Text(question.label))
    buttons = [] if question.required else [Button(say("common-skip"), _answer("", position))]
    buttons.append(Button(say("common-cancel"), Press("cancel", {"question": True})))
    blocks.append(Buttons(tuple(buttons)))
    return Reply(tuple(blocks), purpose="question")


def further(form_: Form, draft: Draft) -> Reply:
    """Ask the question that a form has come to; its first one, asked anew, says what waits with it.

    A press puts the next question in the place of the last one: what was chosen so far stands above it.
    """
    filled = draft.arguments.get("filled", {})
    chosen = [(each, pick) for each in form_.questions[: draft.position] for pick in each.picks]
    rows = tuple(Field(each.label, pick.label) for each, pick in chosen if _is_chosen(pick, filled.get(each.name)))
    before: tuple[Block, ...] = (Fields(rows),) if rows else ()
    waits = () if draft.position else sent.holding(draft.arguments)
    return step(form_.questions[draft.position], None, draft.position, (*before, *waits))


def _is_chosen(pick: Pick, value: Any) -> bool:
    return str(value).casefold() in (pick.value.casefold(), str(pick.label.params.get("text", "")).casefold())


def heard(asked: Reply, place: Place) -> Reply:
    """Say in a Telegram group how to answer: there a bot hears only what replies to it or names it."""
    if place.platform is not Platform.TELEGRAM or place.audience is Audience.PRIVATE:
        return asked
    at = next((at for at, each in enumerate(asked.blocks) if isinstance(each, Buttons)), len(asked.blocks))
    hint = Note(say("ask-by-reply"))
    return msgspec.structs.replace(asked, blocks=(*asked.blocks[:at], hint, *asked.blocks[at:]))


def kept(command: str, before: tuple[Block, ...]) -> Reply:
    """Say that a form stays open beside what was just done, what waits with it, and the two ways on."""
    ways = (
        Button(say("ask-go-on"), Press("answer", {"go_on": True}), ButtonKind.MAIN),
        Button(say("ask-drop"), Press("cancel", {"question": True})),
    )
    return Reply(
        (Note(say("ask-kept", what=say(f"{command}-form"))), *before, Buttons(ways)), to=To.ASKER, purpose=KEPT
    )


def reopened(form_: Draft, before: tuple[Block, ...]) -> Reply:
    """Offer a form anew that a newer question took the place of, with what waits with it."""
    given = {name: value for name, value in form_.arguments.items() if name != "filled"}
    words = Note(say("ask-kept", what=say(f"{form_.command}-form")))
    go_on = Button(say("ask-go-on"), Press(form_.command, given), ButtonKind.MAIN)
    return Reply((words, *before, Buttons((go_on,))), to=To.ASKER, purpose=KEPT)


def ask(action: Action, sent_at: datetime, text: str, beside: dict[str, Any]) -> Reply:
    """Ask what a sentence left open, one button for each candidate; a press carries all that waits, and the files
    ``beside`` it.
    """
    waiting = beside | {"sent_at": sent_at.isoformat(), "text": text, "ask": msgspec.to_builtins(action)}
    options = [option for option in action.slots.get("options", ()) if option not in (None, "")]
    kinds = action.slots.get("option_kinds")
    labels = by_kind(list(zip(options, kinds, strict=True))) if kinds else [_label(each) for each in options]
    buttons = tuple(Button(label, Press("answer", waiting | {"choice": at})) for at, label in enumerate(labels))
    about = "total" if action.slots.get("total") else str(action.slots.get("about", "contact"))
    blocks: list[Any] = [*_no_such(action, text), Text(say(f"ask-which-{about}"))]
    if buttons:
        blocks.append(Buttons(buttons))
    return Reply(tuple(blocks), purpose="question")


def _no_such(action: Action, text: str) -> list[Note]:
    """Say that what was typed for a day or an hour is none: "31 April", "25:00"."""
    if not action.slots.get("nowhere") or not action.spans:
        return []
    span = next(iter(action.spans.values()))
    said = clean(text)[span.start : span.end]
    figure = next((place for place, each in enumerate(said) if each.isdigit()), 0)
    return [Note(say("ask-no-such-day", text=said[figure:]))] if said else []


def fix(press: Press) -> Button:
    """Open a form again with what was typed, after an answer could not be read."""
    known = {name: value for name, value in press.arguments.items() if name != "filled"}
    return Button(say("common-fix"), Press(press.command, {**known, "again": press.arguments["filled"]}))


def with_answers(house: House, ctx: Context, command: Command, given: Mapping[str, Any]) -> dict[str, Any]:
    """Read a filled form's answers as the command's slots; an empty answer leaves the slot out."""
    slots = {name: value for name, value in given.items() if name not in ("filled", "again")} | {OF_FORM: True}
    parameters = {each.name: each for each in command.parameters}
    for name, text in given["filled"].items():
        if name in parameters and text.strip():
            slots |= _answered(house, ctx, parameters[name], text.strip())
    return steps.with_moment(house, ctx, command, slots)


def _answered(house: House, ctx: Context, parameter: Parameter, text: str) -> dict[str, Any]:
    """Read one answer; a record that was chosen for a person's question may be a company, and counts as one."""
    kinds = wanted(parameter.type).kinds
    if not kinds:
        return {parameter.name: typed.value(house, ctx, parameter, text)}
    chosen = typed.CHOSEN.fullmatch(text)
    if chosen is None:
        return {parameter.name: text.removeprefix(NEW)}
    kind, identity = chosen["kind"], chosen["id"]
    return {parameter.name if kind in kinds else kind: {"kind": kind, "id": identity}}


def _question(command: Command, parameter: Parameter, names: tuple[str, ...], ctx: Context) -> Question:
    types = wanted(parameter.type).types
    kind = QuestionKind.LONG if parameter.name in _LONG else QuestionKind.TEXT
    picks: tuple[Pick, ...] = ()
    if Stage in types:
        kind, picks = QuestionKind.CHOICE, tuple(Pick(str(each.id), literal(each.name)) for each in ctx.stages)
    elif Member in types and (colleagues := _colleagues(ctx)):
        kind, picks = QuestionKind.CHOICE, colleagues
    elif Amount in types:
        kind = QuestionKind.MONEY
    elif Due in types or datetime in types:
        kind = QuestionKind.MOMENT
    elif date in types:
        kind = QuestionKind.DATE
    elif enum := next((each for each in types if issubclass(each, StrEnum)), None):
        kind, picks = QuestionKind.CHOICE, tuple(Pick(each.value, say(f"common-{each.value}")) for each in enum)
    required = parameter.required or parameter.name == names[0]
    label = say(f"ask-{command.labels.get(parameter.name, parameter.name)}")
    before = str(ctx.typed.get(parameter.name, ""))
    kinds = _kinds(command, parameter)
    meant = _meant(ctx, kinds, before) if kinds else []
    return Question(
        parameter.name,
        label,
        kind,
        required,
        picks,
        before.removeprefix(NEW) if len(meant) < 2 else "",  # Which of several is chosen by the person: none is new.
        kinds=kinds,
        anew=wanted(parameter.type).anew or Named in types,
        chosen=Pick(f"{meant[0].kind}:{meant[0].id}", literal(meant[0].name)) if len(meant) == 1 else None,
    )


def _kinds(command: Command, parameter: Parameter) -> tuple[str, ...]:
    """Name the kinds of record that a question takes: a customer's also those that the command has beside it."""
    own = wanted(parameter.type).kinds
    if not own or "task" in own:
        return ()
    beside = [each.name for each in command.parameters if each.name in _CUSTOMERS] if own[0] in _CUSTOMERS else []
    return tuple(dict.fromkeys((*own, *beside)))


def _meant(ctx: Context, kinds: tuple[str, ...], words: str) -> Sequence[NameHit]:
    """List the records that were chosen or named so far; a customer goes before the deal that bears its name."""
    marked = typed.CHOSEN.fullmatch(words)
    entry = ctx.names.index.get(marked["id"]) if marked else None
    hits = [entry] if entry is not None else ctx.names.find(words, *kinds, slips=False) if words else []
    customers = [each for each in hits if each.kind != "deal"]
    return customers if len(customers) == 1 else hits


def _colleagues(ctx: Context) -> tuple[Pick, ...]:
    """Offer the members by name, unless they are too many to choose from."""
    members = sorted(ctx.names.index.members(), key=lambda each: str(each.name).casefold())
    return tuple(Pick(each.id, literal(each.name)) for each in members) if len(members) <= _MOST_COLLEAGUES else ()


def _pick(pick: Pick, position: int) -> Option:
    return Option(pick.label, _answer(pick.value, position))


def _answer(value: str, position: int) -> Press:
    return Press("answer", {"value": value, "position": position})


def _label(option: Any) -> Phrase:
    """Word an option: a day, a moment or an amount as the reader writes them, a name as it is."""
    if isinstance(option, int | float):
        return say("common-value", value=option)
    text = str(option)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return literal(text[:60])
    if len(text) == len("2026-03-06"):
        return say("common-value", value=On(moment.date()))
    return say("common-value", value=At(moment))
