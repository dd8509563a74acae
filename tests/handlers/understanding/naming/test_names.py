"""Names are found despite case, accents, legal forms, order, initials and one slip."""

import pytest

from handlers.understanding.naming.names import Entry, NameIndex
from handlers.understanding.words.text import words


@pytest.fixture
def index() -> NameIndex:
    names = NameIndex()
    names.load(
        [
            Entry(kind="company", id="c1", name="Brightwater Ltd"),
            Entry(kind="company", id="c2", name="Müller Söhne GmbH"),
            Entry(kind="company", id="c3", name="Orchid Hotels", aliases=("OH Group",)),
            Entry(kind="contact", id="p1", name="Tom Baker", company_id="c1"),
            Entry(kind="contact", id="p2", name="Tom Barker", company_id="c3"),
            Entry(kind="contact", id="p3", name="José Peña"),
            Entry(kind="deal", id="d1", name="Orchid rollout", company_id="c3", contact_id="p2"),
            Entry(kind="deal", id="d2", name="Orchid spa", company_id="c3", open=False),
        ]
    )
    return names


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("brightwater", ["c1"]),
        ("Brightwater Limited", ["c1"]),
        ("mueller sohne", ["c2"]),
        ("Muller Sohne GmbH", ["c2"]),
        ("oh group", ["c3"]),
        ("orchid", ["c3"]),
        ("baker tom", ["p1"]),
        ("T. Barker", ["p2"]),
        ("tom", ["p1", "p2"]),
        ("Tom Bakker", ["p1", "p2"]),
        ("tmo baker", ["p1"]),
        ("jose pena", ["p3"]),
        ("Brihgtwater", ["c1"]),
        ("Orchid rollot", ["d1"]),
        ("hotels", []),
        ("completely other", []),
    ],
)
def test_match(index: NameIndex, typed: str, ids: list[str]) -> None:
    hit = index.match(words(typed))
    assert [entry.id for entry in hit.entries] == ids if hit else ids == []


def test_an_exact_match_beats_a_slip(index: NameIndex) -> None:
    hit = index.match(words("Tom Barker"))
    assert hit is not None
    assert [entry.id for entry in hit.entries] == ["p2"]
    assert hit.slips == 0


def test_drop_and_put_again(index: NameIndex) -> None:
    index.drop("p1")
    index.drop("unknown")
    assert index.get("p1") is None
    hit = index.match(words("tom"))
    assert hit is not None
    assert [entry.id for entry in hit.entries] == ["p2"]
    index.put(Entry(kind="contact", id="p2", name="Ada Barker"))
    assert index.match(words("tom"), slips=False) is None


def test_open_deals(index: NameIndex) -> None:
    assert [deal.id for deal in index.open_deals(company_id="c3")] == ["d1"]
    assert [deal.id for deal in index.open_deals(contact_id="p2")] == ["d1"]
    assert index.open_deals(company_id="c1") == ()


def test_slips_in_a_packed_index() -> None:
    names = NameIndex()
    names.load(Entry(kind="contact", id=f"p{n}", name=f"Name{n:05d} Surname{n:05d}") for n in range(3_000))
    hit = names.match(words("Nmae01234 Surname01234"))
    assert hit is not None
    assert [entry.id for entry in hit.entries] == ["p1234"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Épi Bleu", ["c1"]),  # The customer of the deal goes before it.
        ("coopérative épi bleu", ["c1"]),
        ("Contrat entretien Épi Bleu", ["d1"]),
        ("Instituto Cervantino", ["c2"]),
        ("y a Instituto Cervantino", []),
        ("Kínder", ["c3"]),
        ("Hondt", ["p1"]),
    ],
)
def test_elisions_and_legal_forms_in_letters_are_no_words_of_a_name(typed: str, ids: list[str]) -> None:
    names = NameIndex()
    names.load(
        [
            Entry(kind="company", id="c1", name="Coopérative L'Épi Bleu SC"),
            Entry(kind="company", id="c2", name="Instituto Cervantino A.C."),
            Entry(kind="company", id="c3", name="Kínder Girasoles S.A. de C.V."),
            Entry(kind="contact", id="p1", name="Chloé D'Hondt"),
            Entry(kind="deal", id="d1", name="Contrat d'entretien Épi Bleu", company_id="c1"),
        ]
    )
    hit = names.match(words(typed), True, "fr")
    assert [entry.id for entry in hit.entries] == ids if hit else ids == []


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Belmonte", ["c1"]),
        ("Tres Olmos", ["c2"]),
        ("Hermanos Belmonte", ["c1"]),
        ("belmonte", []),  # In small letters it may be any word.
        ("Azahar", ["c3", "c4"]),  # Two companies begin with it: the person is asked.
        ("Molino", []),  # A person is called so, too: no company by a word from the middle of its name.
        ("Reforma Tres Olmos", ["d1"]),
    ],
)
def test_a_company_goes_by_a_telling_word_of_its_name_that_is_its_own(typed: str, ids: list[str]) -> None:
    names = NameIndex()
    names.load(
        [
            Entry(kind="company", id="c1", name="Curtidos Hermanos Belmonte S.L."),
            Entry(kind="company", id="c2", name="Vivero Tres Olmos S.A."),
            Entry(kind="company", id="c3", name="Azahar Norte S.A."),
            Entry(kind="company", id="c4", name="Azahar Sur S.A."),
            Entry(kind="company", id="c5", name="Curtidos Molino S.L."),
            Entry(kind="contact", id="p1", name="Ana Molino"),
            Entry(kind="deal", id="d1", name="Reforma Tres Olmos", company_id="c2"),
        ]
    )
    hit = names.match(words(typed), True, "es")
    found = [entry.id for entry in hit.entries if entry.kind != "contact"] if hit else []
    assert found == ids
