"""The declarative base, the column types that fit both databases, and the making of identifiers."""

import calendar
import itertools
import secrets
import time
import unicodedata
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast, dataclass_transform
from uuid import UUID

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

SENDING_PAUSED = "sending-paused"
"""The key of the state that keeps a copy of a database from sending: `why` is copy or moved."""

Chosen = TypeVar("Chosen", bound=StrEnum)


# A later process goes on behind an earlier one, also where both stand at the same given moment.
_made = itertools.count(int(time.monotonic() * 50))


def new_id(now: datetime) -> UUID:
    """Make a UUIDv7 of `now`: identifiers sort by their moment, and by their making within one moment.

    The library's own generator is not used, because with a given moment it gives up the second order, on
    which a timeline under a standing clock rests.
    """
    milliseconds = calendar.timegm(now.utctimetuple()) * 1000 + now.microsecond // 1000
    fraction, counter = now.microsecond % 1000, next(_made) & 0xFFFFFF
    tail = counter << 38 | secrets.randbits(38)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | tail)


def first_id(moment: datetime) -> UUID:
    """Give the least identifier that could have been made at a moment: what was made before it is less."""
    milliseconds = calendar.timegm(moment.utctimetuple()) * 1000 + moment.microsecond // 1000
    return UUID(int=milliseconds << 80)


def name_key(name: str) -> str:
    """Fold a name for comparison: compatibility form, no accents, no case, single spaces."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", bare).split())


class Identifier(TypeDecorator[UUID]):
    """A UUID: 36 characters of text on SQLite, uuid on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of this database."""
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Pass a UUID on, as text where the database has no type for it."""
        return value if value is None or dialect.name == "postgresql" else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Give back a plain UUID (asyncpg has a subclass of its own)."""
        del dialect
        return value if value is None else UUID(value) if isinstance(value, str) else UUID(int=value.int)


class Moment(TypeDecorator[datetime]):
    """An aware moment in UTC: sortable ISO text with microseconds on SQLite, timestamptz on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of this database."""
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware moment to UTC; raise ValueError for a naive one, whose zone nobody knows."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        del dialect
        return value if value is None or isinstance(value, datetime) else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """A calendar day: ISO text on SQLite, date on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of this database."""
        return dialect.type_descriptor(Date() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        """Pass a day on; raise ValueError for a moment, which has lost its zone when cut to a day."""
        if isinstance(value, datetime):
            raise ValueError("a stored day is a date, not a moment")
        return value if value is None or dialect.name == "postgresql" else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """Give back a date."""
        del dialect
        return date.fromisoformat(value) if isinstance(value, str) else value


class Json(TypeDecorator[Any]):
    """A dict or a list of plain values: text on SQLite, jsonb on PostgreSQL.

    Assign a new value to change it: what changes in place is not noticed.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of this database."""
        return dialect.type_descriptor(JSONB(none_as_null=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Serialise where the driver does not."""
        return value if value is None or dialect.name == "postgresql" else msgspec.json.encode(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the text back where the driver does not."""
        return msgspec.json.decode(value) if isinstance(value, str) and dialect.name != "postgresql" else value


class Words(TypeDecorator[str]):
    """Text of any length; the NUL character is dropped, because PostgreSQL cannot store it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Drop NUL characters."""
        del dialect
        return value.replace("\0", "") if value is not None and "\0" in value else value


class Choice(TypeDecorator[Any]):
    """A value of a StrEnum, stored as its text; the CHECK beside it comes from `one_of`."""

    impl = Text
    cache_ok = True

    def __init__(self, options: type[StrEnum]) -> None:
        """Remember the enumeration."""
        super().__init__()
        self.options = options

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Store the text; raise ValueError for what the enumeration does not know."""
        del dialect
        return None if value is None else self.options(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Give back the member of the enumeration."""
        del dialect
        return None if value is None else self.options(value)


class Flag(TypeDecorator[bool]):
    """A yes or no: 0 and 1 on SQLite, whose STRICT tables know no boolean, boolean on PostgreSQL."""

    impl = Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of this database."""
        return dialect.type_descriptor(Boolean() if dialect.name == "postgresql" else Integer())

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        """Give back a bool."""
        del dialect
        return None if value is None else bool(value)


Whole = BigInteger().with_variant(Integer(), "sqlite")
Binary = LargeBinary()


@dataclass_transform(kw_only_default=True, field_specifiers=(mapped_column,))
class Base(MappedAsDataclass, DeclarativeBase, eq=False, repr=False, kw_only=True):
    """The base of all models: constructors take keywords only, and tables are STRICT on SQLite."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - the name and the shape are SQLAlchemy's.
        UUID: Identifier,
        datetime: Moment,
        date: Day,
        str: Words,
        int: Whole,
        bool: Flag,
        bytes: Binary,
        dict[str, Any]: Json,
        list[Any]: Json,
    }

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Make the table STRICT, so that SQLite refuses a value of the wrong type as PostgreSQL does."""
        super().__init_subclass__(**kwargs)
        cast("Table", cls.__table__).dialect_options["sqlite"]["strict"] = True

    def __repr__(self) -> str:
        """Name the row without any of its contents, which may be personal."""
        return f"<{type(self).__name__} {self.__dict__.get('id')}>"


@dataclass_transform(kw_only_default=True, field_specifiers=(mapped_column,))
class Scoped(MappedAsDataclass, eq=False, repr=False, kw_only=True):
    """What every row of a workspace has: the two halves of its primary key.

    The store stamps `workspace_id` when the row is flushed; nobody passes it.
    """

    workspace_id: Mapped[UUID] = mapped_column(
        ForeignKey("workspace.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        init=False,
        sort_order=-20,
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-10)


def points_to(table: str, column: str, *, later: bool = False) -> ForeignKeyConstraint:
    """Make the composite foreign key of `column`; checked at commit, so rows may be flushed in any order.

    `later` breaks a circle of tables that point to each other: this one is added once both are there.
    """
    return ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        deferrable=True,
        initially="DEFERRED",
        use_alter=later,
    )


def one_of(column: str, options: type[StrEnum]) -> CheckConstraint:
    """Make the CHECK that keeps a column within its enumeration."""
    listed = ", ".join(f"'{option.value}'" for option in options)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Make an index over the rows that fulfil `where`, on both databases."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))
