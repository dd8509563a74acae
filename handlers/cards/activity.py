"""How an activity is shown: the line that says it was logged, and its line in a timeline."""

from datetime import timedelta

from handlers.kit.phrase import At, Lines, Phrase, literal, say
from handlers.kit.reading import FAILED
from handlers.kit.reply import Block, Note, Reply, Shown, Text, reply
from handlers.rules.records.activity import unstamped
from storage.models.activity import Activity
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal

_TODAY = timedelta(hours=12)


def who(contact: Contact | None, company: Company | None, deal: Deal | None = None) -> Phrase:
    """Name the customer: the person with the company, or either, or the deal."""
    if contact and company:
        return say("card-activity-person-at", person=contact.name, company=company.name)
    named = contact or company or deal
    return literal(named.name) if named else say("card-activity-nobody")


def what(activity: Activity) -> Phrase:
    """Say what happened in a word or two: "Call", "Call, no answer"."""
    kind = say(f"common-{activity.kind.value}")
    if activity.outcome is not None and activity.outcome in FAILED:
        return say("card-activity-attempt", kind=kind, outcome=say(f"common-{activity.outcome.value}"))
    return kind


def touch(activity: Activity, most: int = 300) -> Phrase:
    """Say what happened with its words, cut to ``most`` characters: a line of a timeline."""
    if not activity.summary:
        return what(activity)
    return say("card-timeline-words", what=what(activity), words=words_of(activity, most))


def words_of(activity: Activity, most: int = 10_000) -> Phrase:
    """Show what somebody wrote, cut to ``most`` characters; a forward's own moment is written as its reader does."""
    lines = [unstamped(each) for each in activity.summary[:most].split("\n")]
    if not any(at for at, _ in lines):
        return literal(activity.summary[:most])
    shown = tuple(say("card-forwarded", at=At(at), words=words) if at else words for at, words in lines)
    return say("common-value", value=Lines(shown))


def logged(
    activity: Activity,
    contact: Contact | None,
    company: Company | None,
    deal: Deal | None,
    honest: tuple[Block, ...] = (),
) -> Reply:
    """Say that something was logged: what, with whom, when, and the words; ``honest`` is said of files behind it."""
    # An hour matters for today only; of earlier days mostly just the day was said.
    today = activity.logged_at - activity.occurred_at < _TODAY
    at = At(activity.occurred_at, style="full" if today else "date")
    head = say("log-done", what=what(activity), who=who(contact, company, deal), at=at)
    blocks: list[Block] = [Text(head)]
    if activity.summary:
        blocks.append(Note(words_of(activity)))
    return reply(*blocks, *honest, shows=shown(activity), undo=True)


def shown(activity: Activity) -> tuple[Shown, ...]:
    """List the records that a card about this activity shows."""
    pairs = (("contact", activity.contact_id), ("company", activity.company_id), ("deal", activity.deal_id))
    return tuple(Shown(kind, str(identity)) for kind, identity in pairs if identity is not None)
