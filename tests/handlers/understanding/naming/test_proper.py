"""A new name gets its capitals; a name that has some keeps them."""

import pytest

from handlers.understanding.naming.proper import proper


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("sofia lind", "Sofia Lind"),
        ("SOFIA LINDBERG", "Sofia Lindberg"),
        ("acme", "Acme"),
        ("acme corp", "Acme Corp"),
        ("blumen berger gmbh", "Blumen Berger GmbH"),
        ("casa azul sl", "Casa Azul SL"),
        ("ludwig van der berg", "Ludwig van der Berg"),
        ("maria da silva", "Maria da Silva"),
        ("jean-luc moreau", "Jean-Luc Moreau"),
        ("sean o'neil", "Sean O'Neil"),
        ("олег тарасов", "Олег Тарасов"),
        ("ооо ромашка", "ООО Ромашка"),
        ("eBay", "eBay"),
        ("IBM", "IBM"),
        ("van Dyck", "van Dyck"),
        ("赵敏", "赵敏"),
    ],
)
def test_proper(typed: str, written: str) -> None:
    assert proper(typed) == written
