"""Hanging history on another record."""

from handlers.rules.records.history import rehang
from storage.models.company import Company
from storage.models.contact import Contact
from tests.handlers.rules.made import company, contact, task

ACME, BETA = company("Acme"), company("Beta")
JO, KIM, NOBODYS = contact("Jo", company_id=ACME.id), contact("Kim", company_id=BETA.id), contact("Ada")


def moved(old: Contact | Company, new: Contact | Company, **before: object) -> tuple[object, object]:
    row = task(**before)
    rehang([row], old, new)
    return row.contact_id, row.company_id


def test_from_one_person_to_another() -> None:
    assert moved(NOBODYS, KIM, contact_id=NOBODYS.id) == (KIM.id, BETA.id)
    assert moved(NOBODYS, JO, contact_id=NOBODYS.id, company_id=BETA.id) == (JO.id, BETA.id)


def test_from_a_person_to_a_company() -> None:
    assert moved(NOBODYS, ACME, contact_id=NOBODYS.id) == (None, ACME.id)


def test_from_a_company_to_a_person() -> None:
    assert moved(ACME, KIM, company_id=ACME.id) == (KIM.id, BETA.id)
    assert moved(ACME, NOBODYS, company_id=ACME.id) == (NOBODYS.id, None)


def test_from_a_company_to_another_keeps_the_person() -> None:
    assert moved(ACME, BETA, company_id=ACME.id, contact_id=JO.id) == (JO.id, BETA.id)


def test_every_row_moves() -> None:
    rows = [task(company_id=ACME.id) for _ in range(3)]
    rehang(rows, ACME, BETA)
    assert {row.company_id for row in rows} == {BETA.id}
