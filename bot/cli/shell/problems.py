"""What is wrong with settings or database, in one sentence with its remedy."""

import sqlite3

from storage.engine import AlreadyWorking, UnknownDatabase
from storage.migrations.backup import DamagedCopy, NoDatabaseYet, NotADatabase, UsePgDump
from storage.migrations.migrate import MigrationNeeded, TablesTooNew
from storage.place import NotWritable, OnNetworkDrive, StorageProblem


def sentence(problem: Exception) -> str:
    """Word a problem. What has no words of its own says its plain facts."""
    match problem:
        case AlreadyWorking(pid=pid, role=role, since=since):
            return (
                f"Another crm ({role}, process {pid}) works on this database since {since}: stop it first, or use"
                " PostgreSQL to run several."
            )
        case MigrationNeeded():
            return "The database's tables are older than this program: make a backup, then run `crm migrate`."
        case TablesTooNew():
            return "The database's tables are newer than this program: install the version that made them."
        case NoDatabaseYet(path=path):
            return (
                f"There is no database at {path} yet: `crm run` or `crm chat` makes one. Does yours lie elsewhere? Set"
                " RAPPORT_DATABASE_URL."
            )
        case NotWritable(path=path, why=why):
            return f"{path} cannot be written ({why}): choose another file with RAPPORT_DATABASE_URL."
        case OnNetworkDrive(path=path, kind=kind):
            return (
                f"{path} lies on a network drive ({kind}), where SQLite may lose data: move it to a local disk, or"
                " use PostgreSQL."
            )
        case UnknownDatabase():
            return "RAPPORT_DATABASE_URL should be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
        case UsePgDump():
            return (
                "The database is PostgreSQL: copy it with pg_dump. After a pg_restore run `crm pause` before you start"
                " the bot, and `crm resume` once you are sure that nobody else sends from it."
            )
        case NotADatabase(path=path, why=why):
            return f"{path} is no database of Rapport's ({why}): nothing was changed."
        case DamagedCopy():
            return f"The copy is damaged, do not rely on it: {problem}."
        case StorageProblem():
            return f"The database needs a hand: {problem}."
        case _:
            return str(problem)


_MISFIT = (
    "The database's tables do not fit this program: they were made by another version. Run `crm migrate` with the"
    " version that made them, or go back to a copy with `crm restore`."
)
_DAMAGED = (
    "The file that RAPPORT_DATABASE_URL names is no SQLite database, or a damaged one: choose another file, or go back"
    " to a copy with `crm restore`."
)
_NO_ACCESS = (
    "The database cannot be opened or written: look at the rights of its file and folder, and at the space that is"
    " left, or choose another file with RAPPORT_DATABASE_URL."
)
_BUSY = (
    "Another process keeps the database busy: wait until it is done, or stop it, and try again."
    " (`crm doctor` says whether a bot works on it.)"
)
_REFUSED = "The database refuses us: look at the user, the password and the name in RAPPORT_DATABASE_URL."
_AWAY = "The database does not answer: look at RAPPORT_DATABASE_URL, and whether the server runs."

# Parts of what SQLite says, and the states that PostgreSQL gives (postgresql.org/docs/current/errcodes-appendix.html).
_SQLITE = {
    "not a database": _DAMAGED,
    "malformed": _DAMAGED,
    "locked": _BUSY,
    "readonly": _NO_ACCESS,
    "unable to open": _NO_ACCESS,
    "disk": _NO_ACCESS,
    "no such table": _MISFIT,
    "no such column": _MISFIT,
    "has no column": _MISFIT,
}
_POSTGRESQL = {
    "28": _REFUSED,
    "3D": _REFUSED,
    "42501": _REFUSED,
    "42P01": _MISFIT,
    "42703": _MISFIT,
    "55P03": _BUSY,
    "08": _AWAY,
    "53": _AWAY,
    "57P": _AWAY,
}


def ailing(error: Exception) -> str | None:
    """Word what the database itself says is wrong, without its SQL; None for what its owner cannot put right."""
    said = getattr(error, "orig", None) or error
    if isinstance(said, sqlite3.Error):
        return next((words for part, words in _SQLITE.items() if part in str(said)), None)
    state = str(getattr(said, "sqlstate", None) or "")
    if state:
        return next((words for begins, words in _POSTGRESQL.items() if state.startswith(begins)), None)
    if isinstance(said, PermissionError):
        return f"{said.filename} cannot be opened ({said.strerror}): look at its rights and its owner."
    return _AWAY if isinstance(said, OSError) and said.filename is None else None
