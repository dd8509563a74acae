"""What is wrong with settings or database, in one sentence with its remedy."""

from storage.engine import AlreadyWorking, NotWritable, OnNetworkDrive, StorageProblem, UnknownDatabase
from storage.migrations.backup import DamagedCopy, NotADatabase, UsePgDump
from storage.migrations.migrate import MigrationNeeded, TablesTooNew


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
            return f"{path} is no copy of a Rapport database ({why}): nothing was changed."
        case DamagedCopy():
            return f"The copy is damaged, do not rely on it: {problem}."
        case StorageProblem():
            return f"The database needs a hand: {problem}."
        case _:
            return str(problem)
