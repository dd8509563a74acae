"""`setup`: an administrator's first quarter of an hour, from the first step to the last."""

from storage.models.stage import Stage
from storage.models.workspace import Workspace
from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on_slack


async def workspace(chat: Chat) -> Workspace:
    found = await chat.app.in_reading(lambda store: store.workspaces.get())
    assert isinstance(found, Workspace)
    return found


async def stage(chat: Chat, name: str) -> Stage:
    stages = await chat.app.in_reading(lambda store: store.pipelines.list_stages())
    return next(each for each in stages if isinstance(each, Stage) and each.name == name)


async def test_every_step_in_its_order_and_then_it_is_done(chat: Chat) -> None:
    card = await chat.calls("setup")
    assert "Step 1 of 6: Time zone" in card
    card = await chat.presses("Europe/Berlin", on=card)
    assert "The time zone is Europe/Berlin" in card
    assert "Step 2 of 6: Currency" in card
    card = await chat.presses("GBP", on=card)
    assert "Step 3 of 6: Pipeline" in card
    assert "Proposal\nstalls after 14 days" in card
    card = await chat.presses("Next", on=card)
    assert "Step 4 of 6: Channel" in card
    assert "team here Sales" in card
    card = await chat.presses("Next", on=card)
    assert "Invite somebody" in card.buttons
    card = await chat.presses("Next", on=card)
    assert "Step 6 of 6: Sample data" in card
    assert "All set" in await chat.presses("Next", on=card)
    now = await workspace(chat)
    assert (now.zone, now.currency) == ("Europe/Berlin", "GBP")
    assert "Everything is set" in await chat.calls("setup overview")


async def test_the_administrators_own_zone_is_proposed_while_none_was_chosen(chat: Chat) -> None:
    await chat.calls("settings zone Berlin")
    assert {"Use Europe/Berlin", "Keep Europe/Madrid"} <= (await chat.calls("setup")).buttons.keys()
    assert "The time zone is Europe/Berlin" in await chat.presses("Use Europe/Berlin")
    assert "Use Europe/Berlin" not in (await chat.calls("setup zone")).buttons


async def test_it_goes_on_where_it_was_left(chat: Chat) -> None:
    await chat.calls("setup zone Lisbon")
    assert "Step 2 of 6" in await chat.calls("setup")
    assert (await workspace(chat)).zone == "Europe/Lisbon"


async def test_what_nobody_knows_is_said_and_changes_nothing(chat: Chat) -> None:
    assert "I don't know the time zone “Atlantis”" in await chat.calls("setup zone Atlantis")
    assert "I don't know the currency “gold”" in await chat.calls("setup currency gold")
    for code in ("X" * 3, "XTS", "XAU", "DEM"):
        assert f"I don't know the currency “{code}”" in await chat.calls(f"setup currency {code}")
    assert "NOK" in await chat.calls("setup currency nok")


async def test_a_stages_days_are_changed(chat: Chat) -> None:
    await chat.calls("setup pipeline")
    await chat.presses("Proposal")
    assert "how many days" in await chat.presses("Quiet days")
    assert "Proposal: a deal stalls after 10 days" in await chat.says("10")
    assert (await stage(chat, "Proposal")).stall_days == 10
    await chat.presses("Proposal")
    await chat.presses("Quiet days")
    assert "no number of days" in await chat.says("soon")


async def test_the_sample_goes_in_and_out_and_leaves_ones_own(chat: Chat) -> None:
    await chat.calls("setup sample")
    assert "3 sample deals are in" in await chat.presses("Put it in")
    assert "Harbour Bakery" in await chat.calls("find bakery")
    await chat.says("called Omid Sample, remind me tomorrow at 10am to call Acme")
    await chat.calls("setup sample")
    assert "out again" in await chat.presses("Take it out")
    assert "Harbour" not in await chat.calls("find bakery")
    agenda = await chat.calls("agenda")
    assert "sample" not in agenda.text
    assert "Call Acme" in agenda


async def test_the_sample_never_rings(chat: Chat) -> None:
    await chat.calls("setup sample")
    await chat.presses("Put it in")
    before = len(chat.screen.log)
    await chat.waits_until("2026-03-05T12:00+01:00")
    await chat.waits_until("2026-03-20T12:00+01:00")
    assert chat.screen.log[before:] == []
    assert "Kite Logistics" in await chat.calls("deals stalled")


async def test_only_administrators_and_only_in_private(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    assert "Step" not in await omar.calls("setup")
    kim = await on_slack(chat, "Kim Lund")
    await chat.calls("members Kim")
    await chat.presses("administrator")
    await in_channel(kim).calls("setup")
    assert "between you and me" in kim.screen.log[-1]


async def test_german(chat: Chat) -> None:
    await chat.calls("settings language German")
    assert "ab jetzt SEK" in await chat.calls("setup währung SEK")
    assert "Phasen" in await chat.calls("setup pipeline")


async def test_the_samples_amounts_are_in_whole_yen_where_there_is_nothing_smaller(chat: Chat) -> None:
    await chat.calls("setup currency jpy")
    await chat.calls("setup sample")
    await chat.presses("Put it in")
    shown = await chat.calls("show Harbour Bakery oven")
    assert "¥12,000" in shown
    assert "¥1,200,000" not in shown
