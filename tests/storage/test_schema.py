"""What holds for every table: strict, within a workspace, its pointers composite and found by an index."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from sqlalchemy import ForeignKeyConstraint, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql, sqlite

import storage.unit_of_work  # noqa: F401 - it imports every model.
from storage.base import Base, Choice, Day, Identifier, Json, Moment, Words, name_key, new_id
from storage.models.member import Role
from tests.conftest import NOW

TABLES = [table for table in Base.metadata.sorted_tables if table.name != "workspace"]
MEMBER_POINTERS = [
    "owner_id",
    "created_by",
    "closed_by",
    "member_id",
    "manager_id",
    "cover_id",
    "invited_by",
    "used_by",
    "undone_by",
]
# Rows here are never looked up by what they point to, and what they point to is never removed.
NEVER_SEARCHED = {("deal", "pipeline_id"), ("activity", "task_id"), ("draft", "card_id"), ("undo", "card_id")}
scoped = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_tables_are_strict(table: Table) -> None:
    assert table.dialect_options["sqlite"]["strict"] is True


@scoped
def test_keys_and_unique_indexes_begin_with_the_workspace(table: Table) -> None:
    assert [column.name for column in table.primary_key] == ["workspace_id", "id"]
    uniques = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    for one in (*uniques, *(index for index in table.indexes)):
        assert one.columns[0].name == "workspace_id", one.name


@scoped
def test_pointers_are_composite_and_checked_at_commit(table: Table) -> None:
    for one in table.constraints:
        if isinstance(one, ForeignKeyConstraint):
            to_workspace = one.column_keys == ["workspace_id"] and one.referred_table.name == "workspace"
            assert to_workspace or (one.column_keys[0] == "workspace_id" and len(one.column_keys) == 2)
            assert (one.deferrable, one.initially) == (True, "DEFERRED")


@scoped
def test_pointers_are_found_by_an_index(table: Table) -> None:
    indexed = {index.columns[1].name for index in table.indexes if len(index.columns) > 1}
    indexed |= {
        one.columns[1].name for one in table.constraints if isinstance(one, UniqueConstraint) and len(one.columns) > 1
    }
    for one in table.constraints:
        if isinstance(one, ForeignKeyConstraint) and len(one.column_keys) == 2:
            column = one.column_keys[1]
            is_excused = column in MEMBER_POINTERS or (table.name, column) in NEVER_SEARCHED
            assert is_excused or column in indexed, column


@scoped
def test_names_fit_postgresql(table: Table) -> None:
    for one in (*table.constraints, *table.indexes):
        assert one.name is not None
        assert len(str(one.name)) <= 63


BOTH = pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgresql"])


@BOTH
def test_moments_are_utc_and_never_naive(dialect: postgresql.dialect) -> None:
    berlin = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    stored = Moment().process_bind_param(berlin, dialect)
    assert Moment().process_result_value(stored, dialect) == NOW
    assert stored in ("2026-03-02T09:30:00.000000+00:00", NOW)
    with pytest.raises(ValueError, match="zone"):
        Moment().process_bind_param(datetime(2026, 3, 2), dialect)  # noqa: DTZ001 - it is what is refused.
    with pytest.raises(ValueError, match="date"):
        Day().process_bind_param(NOW, dialect)


@BOTH
def test_values_come_back_as_they_went(dialect: postgresql.dialect) -> None:
    for kind, value in (
        (Identifier(), UUID(int=7)),
        (Day(), date(2026, 3, 2)),
        (Json(), {"a": [1, None, "ü"]}),
        (Choice(Role), Role.REP),
    ):
        stored = kind.process_bind_param(value, dialect)
        assert kind.process_result_value(stored, dialect) == value
        assert kind.process_bind_param(None, dialect) is None
    assert Words().process_bind_param("a\0b\x01", dialect) == "ab\x01"
    with pytest.raises(ValueError, match="boss"):
        Choice(Role).process_bind_param("boss", dialect)


def test_identifiers_sort_by_their_moment_and_then_by_their_making() -> None:
    made = [new_id(NOW) for _ in range(2000)]
    assert made == sorted(made)
    assert len(set(made)) == 2000
    assert {one.version for one in made} == {7}
    assert max(made) < new_id(NOW + timedelta(microseconds=1))
    assert made[0].int >> 80 == int(NOW.timestamp() * 1000)
    assert new_id(datetime(2026, 3, 2, 9, 30, tzinfo=UTC)).variant == made[0].variant


@pytest.mark.parametrize(
    ("name", "key"),
    [("  Café  ÜBER ", "cafe uber"), ("Łódź", "łodz"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("ﬁx", "fix")],
)
def test_names_are_folded_for_comparison(name: str, key: str) -> None:
    assert name_key(name) == key
