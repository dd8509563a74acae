"""A short day of the sample team, scene by scene. The people's words are here; the bot's are the bot's."""

import asyncio
import re
from collections.abc import Awaitable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.demo import team
from bot.demo.clock import TurnedClock
from bot.demo.filling import Filling, link
from bot.demo.printing import Printer
from bot.demo.stage import Seen, Stage, Stuck, stage
from bot.simulator.slack.world import Channel, User
from bot.simulator.slack.world import Message as SlackMessage
from bot.simulator.telegram.world import Message as TelegramMessage
from bot.simulator.telegram.world import User as Thumb

_ZONE = ZoneInfo(team.ZONE)
_INVITATION = re.compile(r"https://t\.me/\w+\?start=([\w-]+)")


async def play(folder: Path, day: date, printer: Printer) -> TurnedClock:
    """Fill the sample team and play its day; return the clock, which stands at the end of it. Raises ``Stuck``."""
    clock = TurnedClock(_at(day, "09:30"))
    async with stage(folder, clock) as on:
        cast = await _cast(on, day)
        acts = _Play(on, printer, day, cast)
        printer.title(f"A day at {team.NAME}, a team of {len(team.COLLEAGUES)} with {len(team.CUSTOMERS)} customers")
        await acts.a_call_in_slack()
        await acts.a_slip_in_the_channel()
        await acts.an_invitation_to_telegram()
        await acts.the_reminder_in_slack()
        await acts.the_reminder_in_telegram()
    return clock


def _at(day: date, wall: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(wall), _ZONE)


async def _cast(on: Stage, day: date) -> dict[str, User]:
    """Write the team, and give everybody a Slack account."""
    workspace = on.slack.workspace
    users = {
        each.name: workspace.add_user(each.handle, real_name=each.name, tz=each.zone, is_admin=each.role == "admin")
        for each in team.COLLEAGUES
    }
    async with on.app.database.writing(on.app.workspace_id, now=on.clock.now()) as store:
        members = await Filling(store, day).write()
        for name, user in users.items():
            link(store, members[name], ("slack", workspace.id), user.id)
    return users


class _Play:
    """The scenes, in order; each ends with what the bot has shown."""

    def __init__(self, on: Stage, printer: Printer, day: date, cast: dict[str, User]) -> None:
        self._on = on
        self._printer = printer
        self._day = day
        self._cast = cast
        self._sales: Channel = on.slack.workspace.add_channel("sales", *cast.values())
        self._priya: Thumb = on.telegram.world.person("Priya", last_name="Nair", language_code="en")

    async def a_call_in_slack(self) -> None:
        """One sentence: the call, the next step and its reminder."""
        self._scene("09:40", "Nora hangs up and writes one sentence to the bot, in Slack.")
        await self._says("Nora Vidal", "Called Anna Berg, she wants the offer in writing, call her back at 3pm")

    async def a_slip_in_the_channel(self) -> None:
        """A mention in a channel, and taking it back."""
        self._scene("10:15", "Jonas names the bot in #sales.")
        await self._mentions("Jonas Weber", "move Kestrel crew lounge to proposal")
        self._scene("10:16", "That was the wrong deal. One word takes it back.")
        await self._mentions("Jonas Weber", "undo")

    async def an_invitation_to_telegram(self) -> None:
        """A new colleague who lives on the telephone."""
        self._scene("11:05", "Clara invites a new colleague, who works from London and on Telegram.")
        await self._on.open_telegram()
        clara = self._cast["Clara Jansen"]
        self._printer.does("Clara", "/crm invite rep Priya Nair")
        place = self._on.slack.workspace.direct(clara)
        card = await self._see(
            "an invitation", self._on.slack.gestures.slash(clara, place, "/crm", "invite rep Priya Nair")
        )
        code = next((found[1] for line in card.face.lines if (found := _INVITATION.search(line.text))), "")
        if not code:
            raise Stuck("Clara's invitation holds no link to Telegram.")
        self._scene("11:20", "Priya opens the link, and says where she is.")
        self._printer.does("Priya", "opens the link and presses Start")
        welcome = await self._see("a welcome on Telegram", self._thumb(lambda: self._people.starts(self._priya, code)))
        await self._taps(welcome, "Europe/London")
        self._scene("12:30", "Priya has met somebody nobody knew, and types with her thumb.")
        words = "met Olivia Park at Northgate Studios, call her at 4pm"
        self._printer.does("Priya", words)
        await self._see("a card on Telegram", self._thumb(lambda: self._people.says(self._priya, self._priya, words)))

    async def the_reminder_in_slack(self) -> None:
        """The moment comes; nobody picks up."""
        self._scene("15:00", "The moment has come.")
        reminder = await self._see("Nora's reminder in Slack", holding="No answer")
        asked = await self._presses("Nora Vidal", reminder, "No answer")
        await self._presses("Nora Vidal", asked, "Tomorrow")

    async def the_reminder_in_telegram(self) -> None:
        """Four o'clock in London is five in Berlin."""
        self._scene("17:00", "Four o'clock in London.")
        reminder = await self._see("Priya's reminder on Telegram", holding="Reached")
        asked = await self._taps(reminder, "Reached")
        await self._taps(asked, "In a week")
        self._scene("17:05", "And what is left for Nora?")
        await self._says("Nora Vidal", "what's on my plate")

    @property
    def _people(self) -> Any:
        return self._on.telegram.people

    def _scene(self, wall: str, text: str) -> None:
        at = _at(self._day, wall)
        self._on.clock.turn(at)
        self._printer.scene(at, text)

    async def _see(self, what: str, *acts: Awaitable[Any], holding: str = "") -> Seen:
        """Print all that is new after the acts, and return the last of it, or the last that holds a button."""
        news = await self._on.after(f"Waiting for {what}", *acts)
        for seen in news:
            self._printer.shows(seen)
        fitting = [seen for seen in news if not holding or holding in seen.face.labels]
        if not fitting:
            raise Stuck(f"Waiting for {what}: nothing that came has the button {holding}.")
        return fitting[-1]

    async def _says(self, name: str, text: str) -> Seen:
        self._printer.does(name.split()[0], text)
        people = self._on.slack.people
        said = self._thumb(lambda: people.dms(self._cast[name], text))
        return await self._see(f"the answer to “{text}”", said)

    async def _mentions(self, name: str, text: str) -> Seen:
        self._printer.does(name.split()[0], f"@Rapport {text}")
        people = self._on.slack.people
        said = self._thumb(lambda: people.mentions(self._cast[name], self._sales, text))
        return await self._see(f"the answer to “{text}”", said)

    async def _presses(self, name: str, seen: Seen, label: str) -> Seen:
        self._has(seen, label)
        self._printer.does(name.split()[0], f"presses [{label}]")
        if not isinstance(seen.message, SlackMessage):
            raise Stuck(f"[{label}] is not in Slack.")
        pressed = self._on.slack.gestures.presses(self._cast[name], seen.message, label)
        return await self._see(f"what [{label}] brings", pressed)

    async def _taps(self, seen: Seen, label: str) -> Seen:
        self._has(seen, label)
        self._printer.does("Priya", f"taps [{label}]")
        message = seen.message
        if not isinstance(message, TelegramMessage):
            raise Stuck(f"[{label}] is not in Telegram.")
        return await self._see(
            f"what [{label}] brings", self._thumb(lambda: self._people.presses(self._priya, message, label))
        )

    @staticmethod
    def _has(seen: Seen, label: str) -> None:
        if label not in seen.face.labels:
            raise Stuck(f"The message has no button [{label}]; it has: {', '.join(seen.face.labels) or 'none'}.")

    @staticmethod
    async def _thumb(act: Any) -> Any:
        """Do at its turn what a server takes without waiting."""
        await asyncio.sleep(0)
        return act()
