"""What is no sentence: nothing at all, a smile, a file without words, a long paste, words that say nothing to do."""

import re
from difflib import get_close_matches
from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.command import registry
from handlers.kit.context import Context
from handlers.kit.errors import TooLong
from handlers.kit.phrase import literal, say
from handlers.kit.reading import Action
from handlers.kit.reply import Button, Press
from handlers.kit.request import AttachmentKind, Audience
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.redating import day_gone
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import LONGEST, fold
from handlers.understanding.words.topics import commands_about

_WORDS_WORTH_KEEPING = 3
OWN_AFFAIRS = frozenset({"members", "nudges", "team", "workspace"})
"""Groups of commands."""

_SMILE = re.compile(r":[a-z0-9_+'-]+:")
"""How Slack writes an emoji."""

_FACT = re.compile(r"\d|\S@\S")
"""A figure or an address."""


def focused(ctx: Context) -> dict[str, Any]:
    """Name the records in focus as arguments; who was taken back since is named as if said anew."""
    first: dict[str, Any] = {}
    for kind, identity in ctx.focus:
        first.setdefault(kind, {"kind": kind, "id": str(identity)})
    return ctx.bygone | first


def attached(ctx: Context) -> list[Press]:
    """Keep what came without words: a contact card as a person, everything else as a note."""
    cards = [each for each in ctx.files if each.kind is AttachmentKind.CONTACT_CARD and each.facts.get("name")]
    if named := [each.facts for each in cards]:
        ctx.files = tuple(each for each in ctx.files if each not in cards)
        wanted = {"name": "name", "phone": "phone", "email": "email", "title": "title", "org": "company"}
        return [Press("receive", {to: facts[it] for to, it in wanted.items() if facts.get(it)}) for facts in named]
    return [Press("note", focused(ctx))] if ctx.files else []


def nothing(ctx: Context) -> list[Press]:
    """Answer a message without a word: in private once, and in a channel who only calls us by name."""
    if ctx.place.audience is Audience.PRIVATE:
        return [Press("nod", {})]
    return [Press("help", {})] if ctx.request.addressed else []


def too_long(ctx: Context, text: str) -> Plan:
    """Keep what is too long to be a sentence: on the record in focus at once, else as a note that is offered."""
    if focused(ctx) or ctx.files:
        return Plan([Press("note", {"summary": text, **focused(ctx)})])
    raise TooLong(limit=LONGEST, buttons=(Button(say("note-keep-long"), Press("note", {"summary": text})),))


def offered(ctx: Context, text: str) -> Plan:
    """Offer to keep words that name one known customer as a note: they say nothing to do, yet they may matter."""
    if not any(each.isalnum() for each in _SMILE.sub("", text)):
        return Plan([Press("help", {})] if "?" in text else nothing(ctx))
    hits = ctx.names.near(text, "contact", "company") if len(text.split()) >= _WORDS_WORTH_KEEPING else ()
    if len(hits) != 1 or text.rstrip().endswith("?"):
        return Plan()
    slots = {"kind": "note", "summary": text, hits[0].kind: hits[0].name, f"{hits[0].kind}_id": hits[0].id}
    if day := day_gone(lay_out(text, ctx.moment(), ctx.names.index, ())):
        slots["occurred_at"] = day
    return Plan(suggestions=(Action(name="log_activity", slots=slots),))


def answered(ctx: Context, text: str) -> Plan:
    """Answer in private what says nothing to do: a name alone shows its record, a greeting is heard, and of other
    words it is said that nothing came of them. Thanks and chatter of a word or two stay unanswered, figures and
    addresses do not: somebody meant something by them.
    """
    result = offered(ctx, text)
    if result.presses or result.suggestions:
        return result
    named = ctx.names.find(text.strip(" .!?"), "contact", "company", "deal", slips=False)
    if len({each.name.casefold() for each in named}) == 1:
        kinds = sorted(named, key=lambda each: ("company", "contact", "deal").index(each.kind))
        return Plan([Press("show", {kinds[0].kind: {"kind": kinds[0].kind, "id": kinds[0].id}})])
    if fold(text).strip(" .!") in load(ctx.actor.locale).sets.get("greetings", frozenset()):
        return Plan(nothing(ctx))
    heard = opening(load(ctx.actor.locale)).match(fold(text))
    words = text[heard.end() if heard else 0 :]  # "great, talk soon" says no more than its last two words.
    size = len(words.replace(" ", "")) // 2 if in_characters(words) else len(words.split())
    if 0 < size < _WORDS_WORTH_KEEPING and _names_a_screen(ctx, words):
        return Plan([Press("help", {"topic": words.strip()})])
    meant = text.rstrip().endswith(("?", "？")) or _FACT.search(text) is not None
    return Plan([Press("nod", {"unread": True})]) if meant or size >= _WORDS_WORTH_KEEPING else result


def _names_a_screen(ctx: Context, words: str) -> bool:
    """Tell words for the bot's own affairs, such as settings and teams; those for daily work are chatter as well."""
    found = [registry().find(each) for each in commands_about(words, ctx.actor.locale)]
    return any(each is not None and each.group in OWN_AFFAIRS for each in found[:1])


def resembling(house: House, ctx: Context, name: str) -> tuple[Button, ...]:
    """Offer the commands whose names resemble what was typed."""
    known = [each.name for each in house.registry.visible(ctx.actor.member.role)]
    return tuple(Button(literal(f"/{each}"), Press(each, {})) for each in get_close_matches(name, known, 3))
