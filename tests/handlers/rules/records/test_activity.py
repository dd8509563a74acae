"""What a logged activity is hung on."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest

from handlers.kit.request import Attachment, AttachmentKind
from handlers.rules.records.activity import Happening, attachments, make
from storage.models.activity import Activity, ActivityKind, Direction, Outcome
from tests.handlers.rules.made import ANNA, NOON, company, contact, deal, stage

ACME, BETA = company("Acme"), company("Beta")
JO = contact("Jo", company_id=ACME.id)
ADA = contact("Ada")
PRINTERS = deal(stage(), company_id=ACME.id, contact_id=JO.id)
FIRST, SECOND = uuid4(), uuid4()


def hits(*ids: UUID) -> Any:
    return [SimpleNamespace(kind="deal", id=str(each)) for each in ids]


def logged(*, open_deals: Any = (), occurred_at: datetime = NOON, **about: Any) -> Activity:
    happening = Happening(ActivityKind.CALL, "budget is fine", occurred_at, **about)
    return make(happening, by=ANNA, now=NOON, open_deals=open_deals)


@pytest.mark.parametrize(
    ("about", "open_deals", "expected"),
    [
        ({}, (), (None, None, None)),
        ({"contact": ADA}, (), (ADA.id, None, None)),
        ({"contact": JO}, (), (JO.id, ACME.id, None)),
        ({"contact": JO, "company": BETA}, (), (JO.id, BETA.id, None)),
        ({"company": ACME}, (), (None, ACME.id, None)),
        ({"deal": PRINTERS}, (), (JO.id, ACME.id, PRINTERS.id)),
        ({"deal": PRINTERS, "contact": ADA}, (), (ADA.id, None, PRINTERS.id)),
        ({"deal": PRINTERS, "company": BETA}, (), (None, BETA.id, PRINTERS.id)),
        ({"contact": JO}, hits(FIRST), (JO.id, ACME.id, FIRST)),
        ({"contact": JO}, hits(FIRST, SECOND), (JO.id, ACME.id, None)),
        ({"contact": JO, "deal": PRINTERS}, hits(FIRST), (JO.id, ACME.id, PRINTERS.id)),
    ],
)
def test_whose_it_is(about: dict[str, Any], open_deals: Any, expected: tuple[UUID | None, ...]) -> None:
    row = logged(open_deals=open_deals, **about)
    assert (row.contact_id, row.company_id, row.deal_id) == expected


@pytest.mark.parametrize(
    ("provisional", "employer", "expected"),
    [(True, None, BETA.id), (True, ACME.id, ACME.id), (False, None, None)],
    ids=["a new person's company is kept", "a known one stays", "a checked record is not changed by a call"],
)
def test_a_new_person_works_where_they_were_called(provisional: bool, employer: UUID | None, expected: object) -> None:
    person = contact("Lin", provisional=provisional, company_id=employer)
    logged(contact=person, company=BETA)
    assert person.company_id == expected


@pytest.mark.parametrize(("hours", "expected"), [(-2, -2), (0, 0), (3, 0)])
def test_nothing_happens_in_the_future(hours: int, expected: int) -> None:
    row = logged(occurred_at=NOON + timedelta(hours=hours))
    assert row.occurred_at == NOON + timedelta(hours=expected)
    assert row.logged_at == NOON


def test_all_that_was_said_is_kept() -> None:
    about = {
        "duration_minutes": 20,
        "direction": Direction.INBOUND,
        "outcome": Outcome.REACHED,
        "task_id": FIRST,
    }
    row = logged(**about)
    assert {name: getattr(row, name) for name in about} == about
    assert (row.kind, row.summary, row.member_id) == (ActivityKind.CALL, "budget is fine", ANNA)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (
            Attachment(kind=AttachmentKind.PHOTO, reference="F1", name="card.jpg", media_type="image/jpeg", size=12),
            ("photo", "F1", "card.jpg", "image/jpeg", 12),
        ),
        (Attachment(kind=AttachmentKind.VOICE, reference="F2"), ("voice", "F2", None, None, None)),
        (
            Attachment(kind=AttachmentKind.CONTACT_CARD, facts={"name": "Jo", "phone": "+49301234567"}),
            ("contact_card", "Jo, +49301234567", "Jo", None, None),
        ),
        (Attachment(kind=AttachmentKind.LOCATION, reference="52.5,13.4"), ("location", "52.5,13.4", None, None, None)),
    ],
)
def test_an_attachment_points_to_the_platforms_copy(sent: Attachment, expected: tuple[object, ...]) -> None:
    (row,) = attachments([sent], FIRST, "telegram", NOON)
    assert (row.kind.value, row.reference, row.name, row.media_type, row.size) == expected
    assert (row.activity_id, row.platform, row.added_at) == (FIRST, "telegram", NOON)
