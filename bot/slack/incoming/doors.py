"""Slack's two doors, HTTP and Socket Mode, behind one middleware: normalise, accept, answer. No work is done.

The middleware runs after the signature check and before all else: what is answered with 200 is stored.
An exception becomes 500 (or no acknowledgement), and Slack sends the event again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.markup import Words
from bot.slack import loading, outcome
from bot.slack.client import call, check_identity, close, web_client
from bot.slack.incoming import bolt, gate, inbound, interactions
from bot.slack.incoming.origin import Json, Me, part, text_of
from bot.slack.incoming.sockets import Sockets
from bot.slack.rendering import limits, menus
from handlers.kit.ports import Clock, Inbox, Misread
from handlers.kit.request import Request
from locales.catalog import FALLBACK, catalog

IsOurs = Callable[[str, str, str], Awaitable[bool]]
Proof = Callable[[Request], Awaitable[Misread]]
OnOwnMessage = Callable[[str, str, str], Awaitable[None]]
_DRAIN_SECONDS = 10.0
_log = structlog.get_logger(__name__)


class SlackDoors:
    """Takes in what Slack sends to one workspace's app.

    ``is_ours(account, channel, thread_ts)`` tells whether a thread is one of ours; ``on_own_message(intent,
    channel, ts)``, where it is set, hears of our own messages as Slack shows them (for the reconciler);
    ``suggest`` finds the records for menus that search, ``proof`` the answers of a form that cannot be read.
    """

    def __init__(
        self,
        *,
        inbox: Inbox,
        signing_secret: str,
        bot_token: str,
        app_token: str | None,
        base_url: str,
        is_ours: IsOurs,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._is_ours = is_ours
        self._clock = clock
        self.on_own_message: OnOwnMessage | None = None
        self.suggest: menus.Suggest | None = None
        self.proof: Proof | None = None
        self._client = web_client(bot_token, base_url)
        self._me: Me | None = None
        # Without a secret the HTTP door stays shut; Socket Mode needs none.
        self._verifier = SignatureVerifier(signing_secret) if signing_secret.strip() else None
        with bolt.left_alone():
            self.app = AsyncApp(
                name="rapport",
                signing_secret=signing_secret,
                client=web_client(None, base_url),
                authorize=_nobody,
                before_authorize=self._taken,
                process_before_response=True,
                # Our own messages must reach the reconciler's hook; ``inbound`` ignores them otherwise.
                ignoring_self_events_enabled=False,
            )
        self._sockets = Sockets(app=self.app, app_token=app_token, base_url=base_url) if app_token else None
        self._open = False
        self._running: set[asyncio.Task[Any]] = set()

    async def identify(self) -> dict[str, Any]:
        """Learn our own ids (``auth.test``). Raises ``ConnectionError`` when Slack does not say."""
        try:
            answer = await call(self._client, "auth.test")
        except Exception as error:
            raise ConnectionError(f"auth.test: {outcome.of_error(error).code}") from error
        check_identity(answer)
        self._me = Me(text_of(answer, "team_id"), text_of(answer, "user_id"), text_of(answer, "bot_id"))
        return answer

    async def start(self) -> None:
        """Learn who we are, then begin to accept."""
        if self._me is None:
            await self.identify()
        self._open = True

    async def stop(self) -> None:
        """Accept nothing more and wait for what is being accepted."""
        self._open = False
        if self._running:
            await asyncio.wait(self._running, timeout=_DRAIN_SECONDS)
        if self._sockets:
            await self._sockets.stop()
        await close(self._client)

    def routes(self) -> list[web.RouteDef]:
        """Give the HTTP door: one address for events, interactions and commands."""
        return [web.post("/slack/events", self._posted)]

    async def run_socket(self) -> None:
        """Serve Socket Mode until cancelled. Raises ``ValueError`` without an app-level token."""
        if self._sockets is None:
            raise ValueError("Socket Mode needs an app-level token")
        await self._sockets.run()

    async def connected(self) -> int:
        """Count the Socket Mode connections that are up."""
        return await self._sockets.connected() if self._sockets else 0

    async def _posted(self, request: web.Request) -> web.Response:
        if self._verifier is None:
            return web.Response(status=401)
        try:
            admitted = await gate.admitted(request, self._verifier)
        except gate.Refused as refused:
            return web.Response(status=refused.status)
        return await to_aiohttp_response(await self.app.async_dispatch(admitted))

    async def _taken(self, req: AsyncBoltRequest, next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        if req.body.get("type") == "url_verification":
            return await next()
        if not self._open or self._me is None:
            return BoltResponse(status=503)
        task = asyncio.ensure_future(self._accepted(req.body, self._me))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            # The shield: a client that hangs up must not tear the store's transaction in two.
            return await asyncio.wait_for(asyncio.shield(task), limits.ACCEPT_SECONDS)
        except TimeoutError:
            task.cancel()
            raise

    async def _accepted(self, payload: Json, me: Me) -> BoltResponse:
        if payload.get("type") == "event_callback":
            await self._own(payload, me)
            await self._store(inbound.read(payload, me, self._clock.now()))
            return BoltResponse(status=200)
        if payload.get("type") == "view_submission" and (errors := await self._errors(payload, me)):
            return BoltResponse(status=200, body={"response_action": "errors", "errors": errors})
        if payload.get("type") == "block_suggestion":
            return BoltResponse(status=200, body=await self._options(payload, me))
        request = interactions.read(payload, me, self._clock.now())
        if request is not None and interactions.is_shortcut(payload):
            request = msgspec.structs.replace(request, prompt=await loading.opened(self._client, request.prompt))
        await self._store(request)
        return BoltResponse(status=200)

    async def _errors(self, payload: Json, me: Me) -> dict[str, str]:
        """Say beside each answer what is wrong with it; what is not judged in time is when it is worked on."""
        if empty := interactions.missing(payload):
            return dict.fromkeys(empty, _missing_words(payload))
        request = interactions.read(payload, me, self._clock.now())
        if request is None or self.proof is None:
            return {}
        try:
            async with asyncio.timeout(limits.SUGGEST_SECONDS):
                found = await self.proof(request)
        except Exception as error:  # The form is taken in as it is, and answered like any other message.
            _log.warning("slack_form_not_judged", error=type(error).__name__)
            return {}
        words = Words(catalog(), found.locale, found.zone)
        return {name: words(each) for name, each in found.wrong.items()}

    async def _options(self, payload: Json, me: Me) -> dict[str, Any]:
        """Answer a menu that searches, in time or with nothing: an error would take its place."""
        found = menus.lookup(payload, me)
        if found is None or self.suggest is None:
            return {"options": []}
        try:
            async with asyncio.timeout(limits.SUGGEST_SECONDS):
                matches = await self.suggest(found[0])
        except Exception as error:  # The next keystroke asks again.
            _log.warning("slack_menu_not_filled", error=type(error).__name__)
            return {"options": []}
        return menus.options(found[0], matches, anew=found[1])

    async def _store(self, request: Request | None) -> None:
        if request is None:
            return
        if not request.addressed:
            place = request.place
            if not await self._is_ours(place.account, place.channel, place.thread):
                return
            request = msgspec.structs.replace(request, addressed=True)
        await self._inbox.accept(request)

    async def _own(self, payload: Json, me: Me) -> None:
        found = inbound.own_message(payload, me)
        if found and self.on_own_message:
            await self.on_own_message(*found)


async def _nobody() -> AuthorizeResult:
    # Bolt wants to know how to authorise listeners; there are none, and nothing gets past our middleware.
    raise PermissionError("nothing may reach Bolt's listeners")


def _missing_words(payload: Json) -> str:
    # A submission does not tell the reader's language, but its "Send" button was written in it.
    label = text_of(part(part(payload, "view"), "submit"), "text")
    words = catalog()
    matching = [each for each in words.languages if words.text(each, "common-send-form", {}) == label]
    return words.text(matching[0] if matching else FALLBACK, "common-answer-missing", {})
