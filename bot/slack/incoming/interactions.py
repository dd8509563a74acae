"""Slash commands, pressed buttons and sent forms as requests. Pure, like ``inbound``.

Shapes: docs.slack.dev/reference/interaction-payloads and …/interactivity/implementing-slash-commands.
"""

from datetime import datetime
from typing import Any

from bot.slack.incoming import unmarked
from bot.slack.incoming.origin import Json, Me, moment, part, parts, place, sender, text_of
from bot.slack.rendering.modal import ANSWER, CALLBACK
from handlers.kit.request import Called, Entered, Filled, Pressed, Quoted, Request, Sender

DOORS = frozenset({"log_call", "new_deal", "log_message"})
"""The shortcuts' ``callback_id``, as docs/slack-manifest.yaml names them."""


def read(payload: Json, me: Me, now: datetime) -> Request | None:
    """Turn a slash command or an interaction into a request. None is what asks nothing of us."""
    if "command" in payload:
        return _command(payload, me, now)
    match text_of(payload, "type"):
        case "block_actions":
            return _press(payload, me, now)
        case "view_submission":
            return _form(payload, me, now)
        case "shortcut" | "message_action" if text_of(payload, "callback_id") in DOORS:
            return _shortcut(payload, me, now)
        case _:
            return None


def missing(payload: Json) -> list[str]:
    """Name the required inputs of a submission that hold only blanks: Slack itself lets those pass."""
    view = part(payload, "view")
    values = part(part(view, "state"), "values")
    inputs = [block for block in parts(view, "blocks") if block.get("type") == "input"]
    return [
        str(block.get("block_id"))
        for block in inputs
        if block.get("optional") is not True and not _answer(part(values, str(block.get("block_id")))).strip()
    ]


def _command(payload: Json, me: Me, now: datetime) -> Request | None:
    trigger, user = text_of(payload, "trigger_id"), text_of(payload, "user_id")
    # Each call has both, and each of them once; without a trigger only a form cannot be opened.
    call = trigger or text_of(payload, "response_url")
    if not call or not user:
        return None
    word, _, rest = unmarked.plain(text_of(payload, "text"), me.user).partition(" ")
    return Request(
        id=f"command:{call}",
        place=place(me, text_of(payload, "channel_id"), external=_from_outside(payload, me)),
        sender=sender(me, user, text_of(payload, "team_id"), text_of(payload, "user_name")),
        sent_at=now,
        body=Called(word or "help", rest.strip()),
        prompt=trigger,
    )


def _press(payload: Json, me: Me, now: datetime) -> Request | None:
    actions = [each for each in parts(payload, "actions") if text_of(each, "action_id").startswith("press-")]
    who = _presser(payload, me)
    if not actions or not who.user:
        return None
    action, container, trigger = actions[0], part(payload, "container"), text_of(payload, "trigger_id")
    token = text_of(action, "value") or text_of(part(action, "selected_option"), "value")
    channel = text_of(part(payload, "channel"), "id") or text_of(container, "channel_id")
    message = text_of(container, "message_ts") or text_of(part(payload, "message"), "ts")
    # Without a trigger the moment of the press, which its repeat has too, tells it from the next one.
    press = trigger or f"{channel}:{message}:{who.user}:{text_of(action, 'action_ts')}"
    thread = text_of(container, "thread_ts") or text_of(part(payload, "message"), "thread_ts")
    return Request(
        id=f"action:{press}",
        place=place(
            me,
            channel,
            thread=thread or ("" if channel.startswith("D") else message),
            external=_from_outside(part(payload, "user"), me),
        ),
        sender=who,
        sent_at=moment(action.get("action_ts"), now),
        body=Pressed(token, message),
        message=message,
        prompt=trigger,
    )


def _form(payload: Json, me: Me, now: datetime) -> Request | None:
    view = part(payload, "view")
    if text_of(view, "callback_id") != CALLBACK:
        return None
    values = part(part(view, "state"), "values")
    answers = {name: _answer(part(values, name)) for name in values}
    return Request(
        id=f"view:{text_of(view, 'id') or text_of(payload, 'trigger_id')}:{text_of(view, 'hash')}",
        # A modal belongs to no channel: the card behind the token knows its place.
        place=place(me, "", external=_from_outside(part(payload, "user"), me)),
        sender=_presser(payload, me),
        sent_at=now,
        body=Filled(text_of(view, "private_metadata"), {name: text for name, text in answers.items() if text}),
        prompt=text_of(payload, "trigger_id"),
    )


def is_shortcut(payload: Json) -> bool:
    """Tell one of our shortcuts."""
    return text_of(payload, "type") in ("shortcut", "message_action") and text_of(payload, "callback_id") in DOORS


def _shortcut(payload: Json, me: Me, now: datetime) -> Request | None:
    trigger = text_of(payload, "trigger_id")
    message = part(payload, "message")
    quoted = None
    if message:
        author = text_of(part(message, "user_profile"), "real_name", "display_name") or text_of(message, "username")
        text = unmarked.plain(text_of(message, "text") or unmarked.of_blocks([message.get("blocks")]), me.user)
        quoted = Quoted(text, author, moment(message.get("ts"), None))
    if not trigger or (payload.get("type") == "message_action" and quoted is None):
        return None
    return Request(
        id=f"shortcut:{trigger}",
        # Whatever channel it was pointed at in: the answer is the person's own.
        place=place(me, "", external=_from_outside(part(payload, "user"), me)),
        sender=_presser(payload, me),
        sent_at=moment(payload.get("action_ts"), now),
        body=Entered(text_of(payload, "callback_id"), quoted),
        prompt=trigger,
    )


def _answer(state: Json) -> str:
    element: Any = state.get(ANSWER) or next(iter(state.values()), None)
    if not isinstance(element, dict):
        return ""
    return text_of(element, "value", "selected_date") or text_of(part(element, "selected_option"), "value")


def _presser(payload: Json, me: Me) -> Sender:
    user = part(payload, "user")
    return sender(me, text_of(user, "id"), text_of(user, "team_id"), text_of(user, "name", "username"))


def _from_outside(source: Json, me: Me) -> bool:
    # These payloads do not say whether a channel is shared; an outsider who acts in it shows that it is.
    return text_of(source, "team_id") not in ("", me.team)
