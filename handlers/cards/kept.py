"""What is kept with what happened: voice messages, photos and files by their names, and the way to see them again."""

from collections import Counter
from collections.abc import Iterable, Sequence

from handlers.kit.phrase import At, Listing, Phrase, literal, say, shortened
from handlers.kit.reply import Block, Choice, Option, Press
from storage.models.activity import Activity
from storage.models.attachment import Attachment, AttachmentKind

PURPOSE = "file"
"""The purpose of a message that shows a file again; it stands beside the card that offered it."""

Kept = tuple[Attachment, Activity]
_LONGEST = 30
_MARKS = {
    AttachmentKind.PHOTO: "📷",
    AttachmentKind.FILE: "📎",
    AttachmentKind.LOCATION: "📍",
    AttachmentKind.CONTACT_CARD: "👤",
}


def with_files(words: Phrase, kept: Iterable[Attachment]) -> Phrase:
    """Name beside a line of a timeline what is kept with it."""
    files = labels((each.kind, each.name or "") for each in kept)
    return say("card-timeline-kept", what=words, files=Listing(files)) if files else words


def labels(files: Iterable[tuple[AttachmentKind, str]]) -> tuple[Phrase, ...]:
    """Name several things by kind and name, alike ones together: "📷 board.jpg", "2 voice messages"."""
    # A voice message has no name that says anything.
    named = Counter((kind, "" if kind is AttachmentKind.VOICE else name) for kind, name in files)
    return tuple(_label(kind, name, count) for (kind, name), count in named.items())


def again(kept: Sequence[Kept]) -> tuple[Block, ...]:
    """Offer what is kept, each to be sent once more."""
    options = tuple(
        Option(
            say("card-kept-option", number=number, file=label(each), at=At(happened.occurred_at, style="date")),
            Press("file", {"attachment": str(each.id)}),
        )
        for number, (each, happened) in enumerate(kept, 1)
    )
    return (Choice(say("card-kept-again"), options),) if options else ()


def label(kept: Attachment) -> Phrase:
    """Name one thing that is kept: "📷 board.jpg", "🎤 voice message"."""
    return labels([(kept.kind, kept.name or "")])[0]


def _label(kind: AttachmentKind, name: str, count: int) -> Phrase:
    if name:
        return literal(f"{_MARKS[kind]} {shortened(name, _LONGEST)}")
    return say(f"card-kept-{kind.value}", count=count)
