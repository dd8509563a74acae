"""Where the bot may act: chats it can reach, people it may write to, topics and messages that exist."""

from __future__ import annotations

from bot.simulator.telegram.errors import bad_request, forbidden, migrated
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.world import Chat, Message, User, World


def chat_of(world: World, parameters: Parameters, name: str = "chat_id") -> Chat:
    """Return the chat a call names by id or @username, or raise Telegram's 400."""
    raw = parameters.text(name).strip()
    if not raw:
        raise bad_request(f"{name} is empty")
    if raw.startswith("@"):
        found = next((one for one in world.chats.values() if (one.username or "").lower() == raw[1:].lower()), None)
    else:
        found = world.chats.get(parameters.number(name))
    if found is None or not _known(world, found):
        raise bad_request("chat not found")
    return found


def _known(world: World, chat: Chat) -> bool:
    if chat.person is None:
        return world.bot.id in chat.members or chat.username is not None
    return chat.person.started or chat.person.blocked or shares_group(world, chat.person)


def shares_group(world: World, user: User) -> bool:
    """Say whether the bot has met this person in a group, so that it knows the id without a conversation."""
    return any(user.id in chat.members and world.bot.id in chat.members for chat in world.chats.values())


def require_present(world: World, chat: Chat) -> None:
    """Raise the 400 or 403 of a chat that the bot has no access to any more."""
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if chat.person is not None:
        return
    place = {"supergroup": "supergroup chat", "channel": "channel chat"}.get(chat.type, "group chat")
    status = chat.members.get(world.bot.id)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {place}")
    if status in {None, "left"}:
        raise forbidden(f"bot is not a member of the {place}")


def require_writable(world: World, chat: Chat) -> None:
    """Raise the refusal that sending into this chat meets, if any."""
    require_present(world, chat)
    if chat.type == "channel" and chat.members.get(world.bot.id) not in {"administrator", "creator"}:
        raise bad_request("need administrator rights in the channel chat")
    if chat.members.get(world.bot.id) == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    person = chat.person
    if person is None:
        return
    if person.is_bot:
        raise forbidden("bot can't send messages to bots")
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def topic_of(chat: Chat, parameters: Parameters) -> int | None:
    """Return the topic a message goes to, or raise where it is gone or closed."""
    number = parameters.number("message_thread_id")
    if number == 0:
        return None
    topic = chat.topics.get(number)
    if topic is None or topic.deleted:
        raise bad_request("message thread not found")
    if topic.closed:
        raise bad_request("TOPIC_CLOSED")
    return number


def replied_message(chat: Chat, parameters: Parameters) -> Message | None:
    """Return the message that is being replied to, or raise where it is gone and must not be."""
    options = parameters.parsed("reply_parameters")
    options = options if isinstance(options, dict) else {}
    number = options.get("message_id") or parameters.number("reply_to_message_id")
    if not number:
        return None
    message = chat.messages.get(int(number))
    if message is not None and not message.deleted:
        return message
    if options.get("allow_sending_without_reply") or parameters.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def existing(chat: Chat, parameters: Parameters, purpose: str) -> Message:
    """Return the message a call names; `purpose` is "edit" or "delete" and goes into the 400."""
    number = parameters.number("message_id")
    if number == 0:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise bad_request(f"message to {purpose} not found")
    return message
