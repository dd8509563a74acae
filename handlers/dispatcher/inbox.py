"""The inbox port over the store: accepted means committed."""

import asyncio
import time
from collections.abc import Callable
from uuid import UUID

import msgspec
import structlog

from handlers.dispatcher.arrivals.flood import StrangersTalk
from handlers.dispatcher.arrivals.groups import is_group
from handlers.dispatcher.arrivals.joining import hashed_code
from handlers.kit.ports import Clock
from handlers.kit.request import Body, Called, Changed, Entered, Filled, Place, Pressed, Request, Said
from handlers.rules.team.invitations import HASHED
from storage.base import new_id
from storage.engine import is_transient
from storage.failpoints import failpoint
from storage.models.chat_group import GroupState
from storage.models.inbox import Inbox
from storage.unit_of_work import Database, Store

_REMEMBERED = 60.0
_AGAIN_AFTER = (0.1, 0.3, 0.6)
_AGAIN_WITHIN = 1.5
_log = structlog.get_logger(__name__)
HandOn = Callable[[list[tuple[Inbox, Request]]], None]


class StoreInbox:
    """Stores requests leased to this process and hands them on in memory.

    The words of a stranger are not stored: the row keeps the key, the request in memory keeps the words until it was
    answered. Who is a member is asked of the store and remembered for a minute, or until ``forget`` is called. What a
    stranger sends beyond measure is acknowledged and dropped; nothing of a member's ever is.
    """

    def __init__(self, database: Database, workspace_id: UUID, clock: Clock, worker: str) -> None:
        self.strangers = StrangersTalk()
        self._database = database
        self._workspace_id = workspace_id
        self._clock = clock
        self._worker = worker
        self._members: dict[tuple[str, str, str], float] = {}
        self._groups: dict[tuple[str, str, str], float] = {}
        self.hand_on: HandOn = lambda _: None

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:
        """Store requests (and ``mark``) in one transaction; return how many were new.

        Tries again for a second when the store was lost for a moment. Raises when it cannot.
        """
        said, let_in, began = [_as_typed(each) for each in requests], dict[str, bool](), time.monotonic()
        for pause in _AGAIN_AFTER:
            try:
                return await self._accept(said, mark, let_in)
            except Exception as error:
                if not is_transient(error) or time.monotonic() - began + pause > _AGAIN_WITHIN:
                    raise
                _log.warning("accepting_again", error=type(error).__name__)
            await asyncio.sleep(pause)
        return await self._accept(said, mark, let_in)

    async def _accept(self, requests: list[Request], mark: tuple[str, str] | None, let_in: dict[str, bool]) -> int:
        """Try once; ``let_in`` keeps what was decided of strangers, so that trying again costs them nothing."""
        now = self._clock.now()
        async with self._database.writing(self._workspace_id, now=now) as store:
            rows = {}
            for request in requests:
                known = await self._is_member(store, request)
                if known or self._lets_in(request, let_in):
                    kept = known and await self._works_in(store, request.place)
                    rows[request.id] = (self._row(request, kept), request)
            listed = [row for row, _ in rows.values()]
            new = set(await store.inbox.accept(listed, leased_to=self._worker))
            if mark is not None:
                await store.state.put(mark[0], {"value": mark[1]})
            failpoint("before_inbox_commit")
        failpoint("after_accept_before_ack")
        self.hand_on([(row, request) for row, request in rows.values() if row.id in new])
        return len(new)

    def forget(self) -> None:
        """Ask the store anew who is a member: somebody joined, left or was let in."""
        self._members.clear()
        self._groups.clear()

    def _lets_in(self, request: Request, let_in: dict[str, bool]) -> bool:
        """Tell whether a stranger's request is taken in; what the platform itself tells of people always is."""
        if isinstance(request.body, Changed) and request.body.what not in _CHANGES_OF_WORDS:
            return True
        if request.id not in let_in:
            place = request.place
            sender = (place.platform.value, place.account, request.sender.user)
            let_in[request.id] = self.strangers.lets_in(sender)
            if not let_in[request.id]:
                _log.info("stranger_not_heard", platform=place.platform.value)
        return let_in[request.id]

    async def _is_member(self, store: Store, request: Request) -> bool:
        place = request.place
        key = (place.platform.value, place.account, request.sender.user)
        # Another process, or the command line, may have closed somebody's access: no memory is older than a minute.
        if time.monotonic() - self._members.get(key, float("-inf")) < _REMEMBERED:
            return True
        found = await store.identities.find_by_user(*key)
        if found is None or found[1].state != "active":
            self._members.pop(key, None)
            return False
        self._members[key] = time.monotonic()
        return True

    async def _works_in(self, store: Store, place: Place) -> bool:
        """Tell whether what is said in a place may be stored: in a group that was not enabled it is not."""
        if not is_group(place):
            return True
        key = (place.platform.value, place.account, place.channel)
        if time.monotonic() - self._groups.get(key, float("-inf")) < _REMEMBERED:
            return True
        found = await store.groups.find_by_channel(*key)
        if found is None or found.state is not GroupState.ENABLED:
            return False
        self._groups[key] = time.monotonic()
        return True

    def _row(self, request: Request, known: bool) -> Inbox:
        kept = msgspec.structs.replace(request, body=_codeless(request.body))
        if not known:
            sender = msgspec.structs.replace(request.sender, name="")
            place = msgspec.structs.replace(request.place, title="")
            kept = msgspec.structs.replace(kept, body=_wordless(kept.body), sender=sender, place=place, attachments=())
        now = self._clock.now()
        return Inbox(
            id=new_id(now),
            platform=request.place.platform.value,
            account=request.place.account,
            dedupe_key=request.id,
            second_key=f"{request.place.account}:{request.second_id}" if request.second_id else None,
            conversation=request.place.conversation,
            received_at=now,
            payload=msgspec.to_builtins(kept),
        )


_CHANGES_OF_WORDS = frozenset({"edited", "deleted"})


def _as_typed(request: Request) -> Request:
    """Take a hash out of what was typed: it stands for a code only where we put it, in a stored row."""
    match request.body:
        case Called(command="start" | "join" | "link", text=text) as body if text.strip().startswith(HASHED):
            return msgspec.structs.replace(request, body=msgspec.structs.replace(body, text=""))
        case _:
            return request


def _codeless(body: Body) -> Body:
    """Keep the hash of an invitation's code instead of the code, which would let its reader in."""
    match body:
        case Called(command="start" | "join" | "link", text=text):
            return msgspec.structs.replace(body, text=hashed_code(text) or text)
        case _:
            return body


def _wordless(body: Body) -> Body:
    """Keep of a stranger's message what is no text of theirs: a press, a code's hash, a change of state."""
    match body:
        case Called(command="start" | "join" | "link" as command, text=text):
            return Called(command, text if text.startswith(HASHED) else "")
        case Changed(what=what, to=to):
            return Changed(what, to)
        case Entered(door=door):
            return Entered(door)
        case Pressed():
            return body
        case Filled(token=token):
            return Filled(token)
        case _:
            return Said("")
