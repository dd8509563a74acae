"""Menus that search while somebody types (docs.slack.dev/reference/block-kit/block-elements/select-menu-element).

Which records a menu finds stands in its ``action_id``: Slack sends it back signed with every keystroke, so nothing
has to be remembered. An option's value is ``contact:<id>``, or ``new:<name>`` where a new name will do.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.markup import Words
from bot.slack.incoming.origin import Json, Me, part, place, sender, text_of
from bot.slack.rendering import limits
from bot.slack.rendering.blocks import plain_text
from handlers.kit.phrase import say
from handlers.kit.ports import Lookup, Matches
from handlers.kit.reply import Question
from locales.catalog import catalog

Suggest = Callable[[Lookup], Awaitable[Matches]]
_MARK, _ANEW = "find-", "-anew"
_NEW = "new:"


def element(question: Question, words: Words) -> dict[str, Any]:
    """Render a question for a record as a menu that searches."""
    kinds = "+".join(question.kinds)
    made = {
        "type": "external_select",
        "action_id": f"{_MARK}{kinds}{_ANEW if question.anew else ''}",
        "placeholder": plain_text(words(say("common-search")), limits.PLACEHOLDER),
        "min_query_length": 1,
    }
    chosen = question.chosen
    if chosen is not None:
        return {**made, "initial_option": _option(words(chosen.label), chosen.value)}
    if question.initial.strip() and question.anew:
        return {**made, "initial_option": _new(question.initial, words)}
    return made


def lookup(payload: Json, me: Me) -> tuple[Lookup, bool] | None:
    """Read a ``block_suggestion``: what is looked for, and whether a new name will do. None for another's menu."""
    name = text_of(payload, "action_id")
    if not name.startswith(_MARK):
        return None
    kinds = name.removeprefix(_MARK).removesuffix(_ANEW)
    user = part(payload, "user")
    who = sender(me, text_of(user, "id"), text_of(user, "team_id"), text_of(user, "name"))
    asked = Lookup(place=place(me, ""), sender=who, typed=text_of(payload, "value"), kinds=tuple(kinds.split("+")))
    return asked, name.endswith(_ANEW)


def options(asked: Lookup, found: Matches, *, anew: bool) -> dict[str, Any]:
    """Answer a ``block_suggestion``: what was found, and last the name as it was typed."""
    words = Words(catalog(), found.locale, "")
    shown = []
    for each in found.items[: limits.OPTIONS - 1]:
        option = _option(each.name, f"{each.kind}:{each.id}")
        beside = each.about or words(say(f"common-kind-{each.kind}"))
        shown.append({**option, "description": plain_text(beside, limits.OPTION)})
    typed = asked.typed.strip()
    known = any(each.name.casefold() == typed.casefold() for each in found.items)
    # Who may not search is not told so by a menu that would take any name either.
    if anew and typed and not known and found.locale:
        shown.append(_new(typed, words))
    return {"options": shown}


def _option(label: str, value: str) -> dict[str, Any]:
    return {"text": plain_text(label, limits.OPTION), "value": value}


def _new(name: str, words: Words) -> dict[str, Any]:
    fits = name.strip()[: limits.OPTION_VALUE - len(_NEW)]
    return _option(words(say("common-new-record", name=fits)), f"{_NEW}{fits}")
