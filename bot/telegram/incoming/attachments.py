"""What hangs on a message: files by their id, places, contact cards. Nothing is downloaded here."""

import re

from bot.markup import clean
from bot.telegram.incoming.update import Contact, File, Location, Message, Venue
from handlers.kit.request import Attachment, AttachmentKind

# A vCard property with its parameters (RFC 6350): "TEL;TYPE=work:+49 …", "item1.EMAIL:a@b".
_PROPERTY = re.compile(r"(?im)^(?:[\w-]+\.)?(EMAIL|ORG|TITLE|FN)(?:;[^:\n]*)?:(.+)$")
_FACTS = {"EMAIL": "email", "ORG": "company", "TITLE": "title", "FN": "name"}
_BETWEEN = re.compile(r"(?<!\\);")
"""Between the parts of a value; a semicolon of the value itself is escaped."""


def attachments_of(message: Message) -> tuple[Attachment, ...]:
    """List the attachments of one message; Telegram sends an album as one message for each."""
    found = []
    if message.photo:
        # The sizes come in ascending order; the last is the original.
        found.append(_file(message.photo[-1], AttachmentKind.PHOTO, "image/jpeg"))
    if message.voice is not None:
        found.append(_file(message.voice, AttachmentKind.VOICE, "audio/ogg"))
    # An animation comes as a document too, for older bots.
    files = {"audio": message.audio, "video": message.video, "video_note": message.video_note}
    files |= {"animation": message.animation} if message.animation else {"document": message.document}
    found.extend(_file(each, AttachmentKind.FILE, "", way) for way, each in files.items() if each is not None)
    if message.location is not None:
        found.append(_location(message.location, message.venue))
    if message.contact is not None:
        found.append(_contact(message.contact))
    return tuple(found)


def _file(file: File, kind: AttachmentKind, media_type: str, way: str = "") -> Attachment:
    # What a file came as goes with its id: only as that it can be sent again.
    return Attachment(
        kind=kind,
        reference=f"{way}:{clean(file.file_id)}" if way else clean(file.file_id),
        name=clean(file.file_name),
        media_type=clean(file.mime_type) or media_type,
        size=file.file_size,
    )


def _location(location: Location, venue: Venue | None) -> Attachment:
    facts = {"name": venue.title, "address": venue.address} if venue is not None else {}
    return Attachment(
        kind=AttachmentKind.LOCATION,
        reference=f"{location.latitude},{location.longitude}",
        facts=_cleaned(facts),
    )


def _contact(contact: Contact) -> Attachment:
    name = f"{contact.first_name} {contact.last_name}".strip()
    phone = contact.phone_number
    if contact.user_id and phone.isdecimal():
        phone = f"+{phone}"  # The number of somebody on Telegram comes with its country code and without the plus.
    card = _vcard(contact.vcard)
    full = card.pop("name", "")
    # A sender's own address book may know less of a name than the card does.
    name = full if set(name.casefold().split()) < set(full.casefold().split()) else name
    facts = {"name": name, "phone": phone} | card
    return Attachment(kind=AttachmentKind.CONTACT_CARD, name=clean(name), facts=_cleaned(facts))


def _vcard(card: str) -> dict[str, str]:
    """Read the few properties that Telegram's own fields lack; the first of each kind counts."""
    unfolded = re.sub(r"\r?\n[ \t]", "", card)
    found: dict[str, str] = {}
    for key, value in _PROPERTY.findall(unfolded):
        parts = [each for each in _BETWEEN.split(value.strip()) if each]
        # Behind the organisation stand its units: "Hooli;Sales" is Hooli.
        words = ", ".join(parts[:1] if key.upper() == "ORG" else parts)
        found.setdefault(_FACTS[key.upper()], words.replace("\\,", ",").replace("\\;", " ").replace("\\n", " "))
    return found


def _cleaned(facts: dict[str, str]) -> dict[str, str]:
    return {name: clean(value).strip() for name, value in facts.items() if clean(value).strip()}
