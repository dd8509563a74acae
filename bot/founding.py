"""The first start: the one workspace of the installation, with a pipeline that works from the first minute."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from bot.keyring import private_file
from bot.settings import Settings, SettingsProblem, sqlite_file
from handlers.cards.team.setup import DONE
from handlers.rules.time.zones import UNSET
from locales.catalog import catalog
from storage.base import SENDING_PAUSED, new_id
from storage.models.pipeline import Pipeline
from storage.models.stage import Stage, StageKind
from storage.models.workspace import JoinPolicy, Workspace
from storage.unit_of_work import Database, Store

_PLACE = "deployment"

# Its name's phrase, kind, days until a deal stalls there, probability in percent.
_STAGES = (
    ("stage-usual-lead", StageKind.OPEN, 7, 10),
    ("stage-usual-qualified", StageKind.OPEN, 14, 25),
    ("stage-usual-proposal", StageKind.OPEN, 14, 50),
    ("stage-usual-negotiation", StageKind.OPEN, 10, 75),
    ("stage-usual-won", StageKind.WON, None, 100),
    ("stage-usual-lost", StageKind.LOST, None, 0),
)


async def found(database: Database, settings: Settings, now: datetime) -> Workspace:
    """Return the workspace; make it, with its pipeline in its language, where there is none yet.

    Who may join follows the settings at every start; zone, currency and language only at the first.
    """
    known = await database.list_workspaces()
    if known:
        if known[0].join_policy != settings.join and "join" in settings.model_fields_set:
            async with database.writing(known[0].id, now=now) as store:
                (await store.workspaces.get()).join_policy = JoinPolicy(settings.join)
        return known[0]
    workspace = Workspace(
        id=new_id(now),
        name="Rapport",
        currency=settings.currency,
        zone=settings.zone,
        locale=settings.locale,
        join_policy=JoinPolicy(settings.join),
        deployment_id=uuid4().hex,
        created_at=now,
    )
    async with database.writing(workspace.id, now=now) as store, store.untracked():
        store.workspaces.add(workspace)
        if settings.zone == UNSET and "zone" in settings.model_fields_set:
            await store.state.put(DONE, {"zone": True})  # It was chosen: no administrator's takes its place.
        pipeline = store.pipelines.add(Pipeline(id=new_id(now), name="Sales"))
        for position, (key, kind, stall_days, probability) in enumerate(_STAGES):
            store.pipelines.add_stage(
                Stage(
                    id=new_id(now),
                    pipeline_id=pipeline.id,
                    name=catalog().text(settings.locale, key, {}),
                    position=position,
                    kind=kind,
                    stall_days=stall_days,
                    probability=probability,
                )
            )
    return (await database.list_workspaces())[0]


async def guard(store: Store, settings: Settings) -> str:
    """Pause sending when the database is not where it was: a copy must not send what the original sends.

    Returns why sending is paused (``copy`` or ``moved``), or nothing. Raises ``SettingsProblem``.
    """
    known = await store.state.find(_PLACE)
    deployment = (await store.workspaces.get()).deployment_id
    marks = _marks(settings, deployment)
    if known is None or (known["is"] == _place(settings) and known.get("mark", marks[0]) in marks):
        await _settle(store, settings)
    else:
        await store.state.put(SENDING_PAUSED, {"why": "moved"})
    paused = await store.state.find(SENDING_PAUSED)
    return str(paused["why"]) if paused else ""


async def confirm(store: Store, settings: Settings) -> bool:
    """Let this database send from here on. Returns whether it was paused. Raises ``SettingsProblem``."""
    paused = await store.state.find(SENDING_PAUSED)
    await store.state.drop(SENDING_PAUSED)
    await _settle(store, settings)
    return paused is not None


async def _settle(store: Store, settings: Settings) -> None:
    """Keep in the database where it lies, and outside of it which one lies here."""
    deployment = (await store.workspaces.get()).deployment_id
    if not settings.secret_key:
        _keep_here(settings.folder, deployment)
    await store.state.put(_PLACE, {"is": _place(settings), "mark": _marks(settings, deployment)[0]})


def _marks(settings: Settings, deployment: str) -> list[str]:
    """Tell by what lies outside the database whether this is its machine: a key that was set, else our file.

    The first is the mark of today, the others those of keys that were replaced.
    """
    if settings.secret_key:
        return [sha256(b"deployment:" + key).hexdigest() for key in settings.press_keys()]
    return [deployment if deployment in _kept_here(settings.folder) else ""]


def _place(settings: Settings) -> str:
    """Tell one database from its copies: by its file's place, or by the server's address without the password."""
    file = sqlite_file(settings.database_url)
    if file is not None:
        return sha256(str(file.resolve()).encode()).hexdigest()
    parts = urlsplit(settings.database_url)
    return sha256(f"{parts.hostname}:{parts.port}{parts.path}".encode()).hexdigest()


def _kept_here(folder: Path) -> list[str]:
    """List the databases that were confirmed to lie here, by their deployment's id."""
    path = folder / "deployment.id"
    return path.read_text("utf-8").split() if path.exists() else []


def _keep_here(folder: Path, deployment: str) -> None:
    """Note beside the key which database lies here, for its owner's eyes only. Raises ``SettingsProblem``."""
    if deployment in _kept_here(folder):
        return
    path = folder / "deployment.id"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Several databases may lie in one folder: each has its line.
        with open(path, "a", opener=private_file) as file:
            file.write(f"{deployment}\n")
    except OSError as error:
        problem = f"{path} cannot be written ({error.strerror}): set RAPPORT_SECRET_KEY, or let us write there."
        raise SettingsProblem(problem) from None
