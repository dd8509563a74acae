"""Telegram's own ways: contact cards, batches of forwards, deep links, /cancel, a bot that was blocked."""

from pathlib import Path

from storage.models.activity import Activity
from storage.models.contact import Contact
from storage.unit_of_work import Store
from tests.stage import stage

PERSON = {"phone_number": "34600111222", "first_name": "Ana", "last_name": "Ruiz", "user_id": 5_000_001}


async def people(store: Store) -> list[Contact]:
    return await store.contacts.list_all()


async def notes(store: Store) -> list[Activity]:
    return await store.activities.list_all()


def buttons(message: object) -> list[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])  # type: ignore[attr-defined]  # A simulated message.
    return [each["text"] for row in rows for each in row]


async def test_a_shared_contact_is_kept_in_e164(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep", language_code="de")
        on.telegram.people.shares_contact(tim, tim, **PERSON, vcard="BEGIN:VCARD\nORG:Acme\nEND:VCARD")
        await on.settle()
        (ana,) = await on.app.in_store(people)
        assert (ana.name, ana.phone) == ("Ana Ruiz", "+34600111222")
        assert [each.name for each in await on.app.in_store(lambda store: store.companies.list_all())] == ["Acme"]
        on.telegram.people.shares_contact(tim, tim, phone_number="112", first_name="Bo")
        await on.settle()
        assert [each.phone for each in await on.app.in_store(people)] == ["+34600111222", None]
        assert any("112" in each.content for each in on.telegram.sent(tim))
        assert on.refused() == []


async def test_a_known_person_is_the_same_new_or_merged(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "/contact Ana Ruiz, +34 600 999 999")
        for way, expected in (
            ("Same person", ["+34600999999"]),
            ("Merge", ["+34600111222"]),
            ("Somebody new", ["+34600111222", "+34600777777"]),
        ):
            card = PERSON if way != "Somebody new" else PERSON | {"phone_number": "34600777777"}
            on.telegram.people.shares_contact(tim, tim, **card)
            await on.settle()
            asked = on.telegram.sent(tim)[-1]
            assert set(buttons(asked)) >= {"Same person", "Somebody new", "Merge"}
            await on.taps(tim, asked, way)
            assert [each.phone for each in await on.app.in_store(people)] == expected
        assert on.refused() == []


async def test_a_batch_of_forwards_is_one_note_in_order_with_its_own_dates(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "called Ana Ruiz at Acme")
        ana = on.telegram.world.person("Ana", last_name="Ruiz", started=True)
        wrote = []
        for text in ("we need 40 seats", "by Friday", "call me"):
            wrote.append(on.telegram.people.says(ana, ana, text))
            await on.passes(minutes=5)
        await on.passes(days=1)
        before = len(on.telegram.sent(tim))
        on.telegram.people.forwards(tim, tim, wrote)
        await on.settle()
        note = (await on.app.in_store(notes))[-1]
        lines = note.summary.splitlines()
        assert [each.split(": ", 1)[1] for each in lines] == ["we need 40 seats", "by Friday", "call me"]
        assert "Mon, Mar 2, 2026, 9:05\u202fAM · Ana Ruiz: by Friday" in on.telegram.sent(tim)[-1].text
        assert note.occurred_at.timestamp() == wrote[0].date
        assert len(await on.app.in_store(notes)) == 2
        assert len(on.telegram.sent(tim)) == before + 1
        await on.taps(tim, on.telegram.sent(tim)[-1], "Undo")
        assert len(await on.app.in_store(notes)) == 1
        assert on.refused() == []


async def test_a_batch_that_names_nobody_asks_once_and_keeps_all(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        other = on.telegram.world.person("Zed", started=True)
        wrote = [on.telegram.people.says(other, other, text) for text in ("one", "two", "three")]
        before = len(on.telegram.sent(tim))
        on.telegram.people.forwards(tim, tim, wrote)
        await on.settle()
        assert len(on.telegram.sent(tim)) == before + 1
        await on.writes(tim, "Acme")
        (note,) = await on.app.in_store(notes)
        assert [each.rsplit(" ", 1)[1] for each in note.summary.splitlines()] == ["one", "two", "three"]


async def test_links_open_records_for_members_and_nothing_for_strangers(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "called Acme")
        (acme,) = await on.app.in_store(lambda store: store.companies.list_all())
        link = f"company-{acme.id.hex}"
        on.telegram.people.starts(tim, link)
        await on.settle()
        assert "Acme" in on.telegram.sent(tim)[-1].content
        for payload in ("", "agenda", "company-0", "x" * 22):
            on.telegram.people.starts(tim, payload)
            await on.settle()
            assert "There is no" not in on.telegram.sent(tim)[-1].content
        sam = on.telegram.world.person("Sam")
        on.telegram.people.starts(sam, link)
        await on.settle()
        (answer,) = on.telegram.sent(sam)
        assert "Acme" not in answer.content
        assert "invitation" in answer.content


async def test_cancel_leaves_every_open_question(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        other = on.telegram.world.person("Zed", started=True)
        for begin in ("/deal", "/contact", "/log", "forward"):
            if begin == "forward":
                wrote = on.telegram.people.says(other, other, "no names here")
                on.telegram.people.forwards(tim, tim, [wrote])
                await on.settle()
            else:
                await on.writes(tim, begin)
            said = await on.writes(tim, "/cancel@rapport_bot")
            assert "Cancel" not in buttons(said), begin
            assert "Acme" in (await on.writes(tim, "called Acme")).content, begin
        assert len(await on.app.in_store(notes)) == 4


async def test_who_blocked_the_bot_gets_what_waited_after_letting_it_in_again(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "remind me tomorrow at 9am to call Acme")
        before = len(on.telegram.sent(tim))
        tim.blocked = True
        await on.turns_to("2026-03-03T09:00:10+00:00")
        assert len(on.telegram.sent(tim)) == before
        on.telegram.people.unblocks(tim)
        await on.settle()
        await on.passes(seconds=5)
        assert "call Acme" in on.telegram.sent(tim)[-1].content.replace("Call", "call")
        assert len(on.telegram.sent(tim)) == before + 1


async def test_who_removes_the_bot_from_a_group_is_still_written_to(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        group = on.telegram.world.group("Sales", tim)
        on.telegram.people.adds_bot(tim, group)
        await on.writes(tim, "remind me tomorrow at 9am to call Acme")
        on.telegram.people.removes_bot(tim, group)
        before = len(on.telegram.sent(tim))
        await on.turns_to("2026-03-03T09:00:10+00:00")
        assert len(on.telegram.sent(tim)) == before + 1
