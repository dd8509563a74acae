"""What ``crm doctor`` looks at on this machine: the settings' names, the keys, the address, the backups' folder."""

import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp

from bot.cli.shell.finding import Finding
from bot.misfits import strays
from bot.settings import Settings, SettingsProblem, variable

_TIMEOUT = aiohttp.ClientTimeout(total=3)


async def ground(settings: Settings) -> AsyncIterator[Finding]:
    """Look at all of it; what is fine is said only where it was asked for."""
    for stray, meant in strays(map(variable, Settings.model_fields)).items():
        remedy = f"did you mean {meant}?" if meant else "`crm config` lists all there are"
        yield Finding(f"{stray} is set, and no setting has that name", remedy)
    yield _keys(settings)
    if settings.needs_http:
        yield await _address(*settings.http_address)
    if settings.backups_folder is not None:
        yield _backups(settings.backups_folder)


def _keys(settings: Settings) -> Finding:
    if settings.secret_key is None and not settings.key_file.exists():  # To look is not to make one.
        return Finding("there is no key for buttons yet: the first start makes it")
    try:
        settings.press_keys()
    except SettingsProblem as problem:
        what, _, remedy = str(problem).partition(": ")
        return Finding(what, remedy or "`crm secrets rotate` makes a new one")
    return Finding("the key that signs buttons is there")


async def _address(host: str, port: int) -> Finding:
    """Try to listen; where somebody does already, ask whether that is a bot of ours."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if await _is_bot(host, port):
            return Finding(f"a bot listens on {host}:{port}")
        why = error.strerror or "no reason given"
        return Finding(f"RAPPORT_HTTP: nothing can listen on {host}:{port} ({why})", "choose another host:port")
    return Finding(f"{host}:{port} is free to listen on")


async def _is_bot(host: str, port: int) -> bool:
    named = f"[{host}]" if ":" in host else host
    try:
        async with aiohttp.request("GET", f"http://{named}:{port}/healthz", timeout=_TIMEOUT) as answer:
            return await answer.text() == "ok\n"
    except (aiohttp.ClientError, TimeoutError, UnicodeDecodeError):
        return False


def _backups(folder: Path) -> Finding:
    """Look whether the folder, or the nearest one above it that is there, can be written."""
    there = next((each for each in (folder, *folder.absolute().parents) if each.exists()), folder)
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Finding("daily copies of the database can be kept")
    return Finding(f"RAPPORT_BACKUPS: {there} cannot be written", "choose another folder, or `off` for no copies")
