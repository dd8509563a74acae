"""What the workspace was taught, shown with the way to forget it."""

from uuid import UUID

from handlers.kit.phrase import At, Phrase, say, shortened
from handlers.kit.reply import Block, Button, Buttons, Press, Text
from storage.models.lesson import Lesson, LessonKind

_LONGEST = 24


def taught(lesson: Lesson, name: str) -> tuple[Block, ...]:
    """Say what is read differently from now on; one press takes it back."""
    undo = Button(say("common-undo"), forget(lesson))
    return Text(now_means(lesson, name)), Buttons((undo,))


def offered(said: str, name: str, kind: str, record_id: UUID) -> tuple[Block, ...]:
    """Ask whether another name shall stand for a record from now on; unanswered, nothing is taught."""
    press = Press("learned", {"teach": said, "record": {"kind": kind, "id": str(record_id)}})
    return Text(say("learned-ask", said=said, name=name)), Buttons((Button(say("learned-always"), press),))


def now_means(lesson: Lesson, name: str) -> Phrase:
    """Say what is read differently from now on."""
    return _says("learned-taught", lesson, name)


def line(lesson: Lesson, name: str, by: str) -> Phrase:
    """Say in a line what was taught, by whom and when."""
    return say("learned-line", what=_says("learned", lesson, name), by=by, on=At(lesson.created_at, style="date"))


def label(lesson: Lesson) -> Phrase:
    """Name a lesson by its words."""
    return say("learned-said", said=shortened(lesson.shown, _LONGEST))


def forget(lesson: Lesson) -> Press:
    """Forget a lesson."""
    return Press("learned", {"forget": str(lesson.id)})


def _says(key: str, lesson: Lesson, name: str) -> Phrase:
    if lesson.kind is LessonKind.VERB:
        return Phrase(f"{key}-verb", {"said": lesson.shown, "kind": Phrase(f"common-{lesson.means}")})
    return Phrase(f"{key}-name", {"said": lesson.shown, "name": name})
