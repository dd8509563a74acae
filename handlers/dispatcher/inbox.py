"""The inbox port over the store: accepted means committed."""

import time
from collections.abc import Callable
from uuid import UUID

import msgspec

from handlers.kit.ports import Clock
from handlers.kit.request import Body, Called, Changed, Filled, Pressed, Request, Said
from storage.base import new_id
from storage.failpoints import failpoint
from storage.models.inbox import Inbox
from storage.unit_of_work import Database, Store

_REMEMBERED = 60.0
HandOn = Callable[[list[tuple[Inbox, Request]]], None]


class StoreInbox:
    """Stores requests leased to this process and hands them on in memory.

    The words of a stranger are not stored: the row keeps the key, the request in memory keeps the words until it was
    answered. Who is a member is asked of the store and remembered for a minute, or until ``forget`` is called.
    """

    def __init__(self, database: Database, workspace_id: UUID, clock: Clock, worker: str) -> None:
        self._database = database
        self._workspace_id = workspace_id
        self._clock = clock
        self._worker = worker
        self._members: dict[tuple[str, str, str], float] = {}
        self.hand_on: HandOn = lambda _: None

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:
        """Store requests (and ``mark``) in one transaction; return how many were new. Raises when the store cannot."""
        now = self._clock.now()
        async with self._database.writing(self._workspace_id, now=now) as store:
            rows = {}
            for request in requests:
                known = await self._is_member(store, request)
                rows[request.id] = (self._row(request, known), request)
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

    def _row(self, request: Request, known: bool) -> Inbox:
        kept = request if known else msgspec.structs.replace(request, body=_wordless(request.body), attachments=())
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


def _wordless(body: Body) -> Body:
    """Keep of a stranger's message what is no text of theirs: a press, an invitation's code, a change of state."""
    match body:
        case Called(command="start" | "join"):
            return body
        case Pressed() | Changed():
            return body
        case Filled(token=token):
            return Filled(token)
        case _:
            return Said("")
