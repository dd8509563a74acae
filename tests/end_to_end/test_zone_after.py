"""What somebody sets before their zone is known is offered at the same hour there."""

from pathlib import Path

from tests.stage import stage


async def test_what_was_set_before_the_zone_was_known_is_asked(tmp_path: Path) -> None:
    async with stage(tmp_path, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        made = await on.writes(tim, "remind me tomorrow at 9 to call Hooli")
        assert "9:00 AM (UTC)" in made.content.replace("\u202f", " ")
        asked = await on.writes(tim, "Europe/Berlin")
        said = asked.content.replace("\u202f", " ")
        assert "Set before I knew your zone: Call Hooli · Tue, Mar 3, 2026, 9:00 AM (UTC)" in said
        rows = (asked.markup or {})["inline_keyboard"]
        way = next(each["text"] for row in rows for each in row if "Call Hooli" in each["text"])
        await on.taps(tim, asked, way)
        agenda = await on.writes(tim, "agenda")
        assert "9:00 AM (Berlin)" in agenda.content.replace("\u202f", " ")
        assert "(UTC)" not in agenda.content


async def test_who_moves_is_asked_as_well(tmp_path: Path) -> None:
    async with stage(tmp_path, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        await on.writes(tim, "Europe/London")
        await on.writes(tim, "remind me tomorrow at 9am to call Hooli")
        asked = await on.writes(tim, "settings zone New York")
        said = asked.content.replace("\u202f", " ")
        assert "Still at the hour of your last zone: Call Hooli · Tue, Mar 3, 2026, 9:00 AM (London)" in said
        rows = (asked.markup or {})["inline_keyboard"]
        way = next(each["text"] for row in rows for each in row if "Call Hooli" in each["text"])
        await on.taps(tim, asked, way)
        agenda = await on.writes(tim, "agenda")
        assert "9:00 AM (New York)" in agenda.content.replace("\u202f", " ")
