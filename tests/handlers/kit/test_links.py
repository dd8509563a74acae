"""Deep links: what they carry fits, comes back, and is no invitation."""

from uuid import UUID

import pytest

from handlers.kit.links import PAGES, is_link, payload_of, record_of

ID = UUID("0190a6c0-0000-7000-8000-000000000001")


@pytest.mark.parametrize("kind", ["contact", "company", "deal"])
def test_a_record_comes_back_from_its_link(kind: str) -> None:
    payload = payload_of(kind, str(ID))
    assert record_of(payload) == (kind, ID)
    assert len(payload) <= 64
    assert payload.replace("-", "").isalnum()


@pytest.mark.parametrize(
    "payload", ["", "x" * 22, "contact-", "contact-zz", "member-" + ID.hex, f"contact-{ID}", "Agenda"]
)
def test_anything_else_is_no_link(payload: str) -> None:
    assert not is_link(payload)


def test_pages_are_links() -> None:
    assert all(is_link(each) for each in PAGES)
