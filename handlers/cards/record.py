"""The cards of contacts, companies and deals."""

from collections.abc import Sequence

from handlers.cards.deals.reason import reason_phrase
from handlers.kit.context import Context
from handlers.kit.phrase import At, Money, On, Percent, Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Field,
    Fields,
    Heading,
    Note,
    Press,
    Reply,
    Shown,
    Text,
    To,
    reply,
)
from handlers.rules.records.details import spaced
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage

Record = Contact | Company | Deal


def kind_of(record: Record) -> str:
    """Name a record's kind as presses and cards do."""
    match record:
        case Contact():
            return "contact"
        case Company():
            return "company"
        case _:
            return "deal"


def labels(named: Sequence[tuple[str, str]]) -> list[Phrase]:
    """Label records by their names; those that are called alike also by their kinds."""
    names = [name for name, _ in named]
    return [
        say("common-of-kind", name=name[:40], kind=say(f"common-kind-{kind}"))
        if kind and names.count(name) > 1
        else literal(name[:60])
        for name, kind in named
    ]


def this(record: Record) -> dict[str, object]:
    """Name a record as an argument of a press."""
    return {kind_of(record): {"kind": kind_of(record), "id": str(record.id)}}


def said(ctx: Context, record: Record | None) -> dict[str, object]:
    """Name a record as an argument of a question's press: what was made for it just now stays a name only."""
    if record is None:
        return {}
    return {kind_of(record): record.name} if record in ctx.provisional else this(record)


def person(member: Member) -> dict[str, str]:
    """Name a member as an argument of a press."""
    return {"kind": "member", "id": str(member.id)}


def to(owner: Member | None) -> dict[str, object]:
    """Name the colleague who shall own a record as an argument of a press."""
    return {"owner": person(owner)} if owner else {}


def into(stage: Stage | None) -> dict[str, object]:
    """Name the stage that a deal shall have as an argument of a press."""
    return {"stage": str(stage.id)} if stage else {}


def given_to(record: Record, member: Member) -> Press:
    """Give a record to somebody else, as far as the asker may."""
    return Press("assign", this(record) | {"assignee": person(member)})


def shown(*records: Record | None) -> tuple[Shown, ...]:
    """List records for a card, leaving out what is not there."""
    return tuple(Shown(kind_of(each), str(each.id)) for each in records if each is not None)


def contact_fields(contact: Contact, company: Company | None) -> Fields:
    """Label what is known of a person; what is not known is left out."""
    rows = (
        ("job_title", contact.title),
        ("company", company.name if company else None),
        ("email", contact.email),
        ("phone", contact.phone and spaced(contact.phone)),
        ("source", contact.source),
    )
    return _fields(rows)


def company_fields(company: Company) -> Fields:
    """Label what is known of a company."""
    return _fields(
        (
            ("website", company.website),
            ("phone", company.phone and spaced(company.phone)),
            ("industry", company.industry),
        )
    )


def deal_fields(deal: Deal, stage: Stage | None, customer: str | None, owner: str | None) -> Fields:
    """Label a deal's stage, amount, close date, customer and owner."""
    rows: list[tuple[str, Phrase | str | None]] = [("stage", stage.name if stage else None)]
    if stage and stage.probability and not deal.closed_at:
        rows.append(("probability", say("common-value", value=Percent(stage.probability))))
    if deal.amount_minor is not None and deal.currency:
        rows.append(("amount", say("common-value", value=Money(deal.amount_minor, deal.currency))))
    if deal.close_on:
        rows.append(("close_date", say("common-value", value=On(deal.close_on))))
    rows += [("customer", customer), ("owner", owner)]
    if deal.closed_at and deal.lost_reason:
        rows.append(("reason", reason_phrase(deal.lost_reason)))
    return _fields(rows)


def record_card(
    record: Record, fields: Fields, *extra: Block, said: Phrase | None = None, undo: bool = False, whole: bool = False
) -> Reply:
    """Put a record's card together: what was done, its name, its fields, and the next steps.

    A ``whole`` card shows the timeline already, so it has no button for it.
    """
    blocks: list[Block] = [Text(said)] if said else []
    blocks.append(Heading(literal(record.name)))
    if fields.rows:
        blocks.append(fields)
    blocks += extra
    blocks.append(buttons(record, whole=whole))
    return reply(*blocks, shows=shown(record), undo=undo, to=To.PLACE if undo else To.ASKER)


def timeline(lines: Sequence[tuple[Phrase, At]]) -> tuple[Block, ...]:
    """Show a record's timeline, newest first."""
    if not lines:
        return (Note(say("card-timeline-empty")),)
    return (
        Text(say("card-timeline-title")),
        *(Text(say("card-timeline-line", at=at, what=what)) for what, at in lines),
    )


def _fields(rows: Sequence[tuple[str, Phrase | str | None]]) -> Fields:
    return Fields(
        tuple(
            Field(say(f"ask-{name}"), value if isinstance(value, Phrase) else literal(value))
            for name, value in rows
            if value
        )
    )


def buttons(record: Record, *, whole: bool = False) -> Buttons:
    """Offer the likely next steps with a record."""
    log = Button(say("card-record-log"), Press("note", this(record)), ButtonKind.MAIN)
    remind = Button(say("card-record-remind"), Press("remind", this(record) | {"ask": True}))
    show = Button(say("card-record-timeline"), Press("show", this(record)))
    ends = _ends(record) if isinstance(record, Deal) else ()
    return Buttons((log, remind, *ends) if whole else (log, remind, *ends, show))


def _ends(deal: Deal) -> tuple[Button, ...]:
    """Offer what fits a deal's state: an open one ends or changes hands, a closed one may be taken up again."""
    if deal.closed_at is not None:
        return (Button(say("card-deal-reopen"), Press("reopen", this(deal))),)
    return (
        Button(say("card-deal-won"), Press("won", this(deal))),
        Button(say("card-deal-lost"), Press("lost", this(deal))),
        Button(say("card-deal-assign"), Press("assign", this(deal))),
    )
