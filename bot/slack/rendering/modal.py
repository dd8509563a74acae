"""A form as a Slack modal: one input a question, what was typed before kept, the token beside them."""

import re
from typing import Any, assert_never

from bot.markup import Words, cut
from bot.slack.rendering import limits, menus
from bot.slack.rendering.blocks import note, plain_text, section
from handlers.kit.phrase import say
from handlers.kit.reply import Form, Question, QuestionKind

Json = dict[str, Any]
CALLBACK = "form"
ANSWER = "answer"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def view(form: Form, words: Words, token: str) -> Json:
    """Render a form to a view for ``views.open``. Its inputs' ``block_id`` is the question's name."""
    title = words(form.title)
    blocks = [section(title)] if len(title) > limits.VIEW_TITLE else []
    names: set[str] = set()
    for question in form.questions:
        name = question.name[: limits.BLOCK_ID]
        if name and name not in names:
            names.add(name)
            blocks.extend(_input(question, name, words))
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": token,
        "title": plain_text(title, limits.VIEW_TITLE),
        "submit": plain_text(words(say("common-send-form")), limits.VIEW_TITLE),
        "close": plain_text(words(say("common-cancel")), limits.VIEW_TITLE),
        "blocks": blocks[: limits.VIEW_BLOCKS],
    }


def _input(question: Question, name: str, words: Words) -> list[Json]:
    label = words(question.label)
    block: Json = {
        "type": "input",
        "block_id": name,
        "optional": not question.required,
        "label": plain_text(label if label.strip() else name, limits.INPUT_LABEL),
        "element": {"action_id": ANSWER, **_element(question, words)},
    }
    if question.error:
        block["hint"] = plain_text(words(question.error), limits.INPUT_LABEL)
    left = len(question.picks) - len(_picks(question))
    rest = [note(words(say("common-options-left-out", count=left)))] if left else []
    return [block, *rest]


def _element(question: Question, words: Words) -> Json:
    if question.kinds:
        return menus.element(question, words)
    match question.kind:
        case QuestionKind.CHOICE if _picks(question):
            return _menu(question, words)
        case QuestionKind.DATE if not question.initial or _DAY.fullmatch(question.initial):
            # What was typed and is no day stays visible in a text input instead.
            return {
                "type": "datepicker",
                **({"initial_date": question.initial} if question.initial else {}),
            }
        case QuestionKind.LONG:
            return {**_text(question), "multiline": True}
        case QuestionKind.TEXT | QuestionKind.MOMENT | QuestionKind.MONEY | QuestionKind.CHOICE | QuestionKind.DATE:
            return _text(question)
        case _:
            assert_never(question.kind)


def _text(question: Question) -> Json:
    typed = {"initial_value": cut(question.initial, limits.INPUT_TEXT)} if question.initial else {}
    return {"type": "plain_text_input", **typed}


def _menu(question: Question, words: Words) -> Json:
    options = {
        pick.value: {"text": plain_text(words(pick.label), limits.OPTION), "value": pick.value}
        for pick in _picks(question)
    }
    initial = options.get(question.initial)
    return {
        "type": "static_select",
        "placeholder": plain_text(words(say("common-choose")), limits.PLACEHOLDER),
        "options": list(options.values()),
        **({"initial_option": initial} if initial else {}),
    }


def _picks(question: Question) -> tuple[Any, ...]:
    # A value that Slack cannot carry cannot come back either; it counts among those left out.
    fits = [pick for pick in question.picks if 0 < len(pick.value) <= limits.OPTION_VALUE]
    return tuple(fits[: limits.OPTIONS])
