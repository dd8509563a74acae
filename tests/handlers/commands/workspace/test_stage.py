"""`stage`: the pipeline is shaped in the chat, and every step can be taken back."""

import pytest

from storage.models.stage import StageKind
from storage.unit_of_work import Store
from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import in_channel, on_slack

BEGIN = ["Lead", "Qualified", "Proposal", "Negotiation"]


async def road(chat: Chat) -> list[str]:
    async def look(store: Store) -> list[str]:
        return [each.name for each in await store.pipelines.list_stages() if each.kind is StageKind.OPEN]

    found: list[str] = await chat.app.in_reading(look)
    return found


async def opens(chat: Chat, stage: str) -> Shown:
    await chat.calls("setup pipeline")
    return await chat.presses(stage)


async def test_a_stage_is_added_behind_the_open_ones_and_used_at_once(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    await chat.calls("setup pipeline")
    assert "What is the stage called?" in await chat.presses("Add a stage")
    said = await chat.says("Legal check")
    assert "Legal check is a stage now" in said
    assert await road(chat) == [*BEGIN, "Legal check"]
    assert "is now in Legal check" in await chat.calls("move Acme rollout to Legal check")
    assert "Something was added here since: the deal" in await chat.presses("Undo", on=said)
    await chat.calls("move Acme rollout to Lead")
    await chat.presses("Undo", on=said)
    assert await road(chat) == BEGIN


async def test_a_stage_is_renamed_and_back(chat: Chat) -> None:
    await opens(chat, "Proposal")
    await chat.presses("Rename")
    assert "There is a stage “qualified” already" in await chat.says("qualified")
    await opens(chat, "Proposal")
    await chat.presses("Rename")
    said = await chat.says("Offer")
    assert "Proposal is now called Offer" in said
    await chat.calls("deal Acme rollout 12k")
    assert "is now in Offer" in await chat.says("move Acme rollout to offer")
    await chat.presses("Undo", on=said)
    assert await road(chat) == BEGIN


async def test_the_order_is_changed_step_by_step(chat: Chat) -> None:
    page = await opens(chat, "Lead")
    assert "Earlier" not in page.buttons
    said = await chat.presses("Later", on=page)
    assert await road(chat) == ["Qualified", "Lead", "Proposal", "Negotiation"]
    await chat.presses("Undo", on=said)
    assert await road(chat) == BEGIN


async def test_the_deals_of_a_removed_stage_are_moved_by_a_question(chat: Chat) -> None:
    for name in ("Acme rollout", "Globex printers"):
        await chat.calls(f"deal {name} 12k")
        await chat.calls(f"move {name} to Proposal")
    page = await opens(chat, "Proposal")
    assert "Open deals\n2" in page
    asked = await chat.presses("Remove", on=page)
    assert "2 open deals stand in Proposal. Where shall they go?" in asked
    assert "Proposal" not in asked.buttons
    assert await road(chat) == BEGIN
    said = await chat.presses("Qualified", on=asked)
    assert "Proposal is gone; its 2 deals are in Qualified now" in said
    assert await road(chat) == ["Lead", "Qualified", "Negotiation"]
    assert "Stage\nQualified" in await chat.calls("show Acme rollout")
    assert "Acme rollout" in await chat.calls("changes")
    await chat.presses("Undo", on=said)
    assert await road(chat) == BEGIN
    assert "Stage\nProposal" in await chat.calls("show Acme rollout")


async def test_an_empty_stage_goes_at_once_and_a_deal_that_was_taken_back_does_not_hold_it(chat: Chat) -> None:
    made = await chat.calls("deal Acme rollout 12k Negotiation")
    await chat.presses("Undo", on=made)
    await opens(chat, "Negotiation")
    assert "Negotiation is gone" in await chat.presses("Remove")
    assert await road(chat) == ["Lead", "Qualified", "Proposal"]


async def test_the_last_open_stage_stays(chat: Chat) -> None:
    pages = {name: await opens(chat, name) for name in BEGIN}
    for name in BEGIN[1:]:
        await chat.presses("Remove", on=pages[name])
    assert "Lead is the only open stage" in await chat.presses("Remove", on=pages["Lead"])
    assert "out of date" in await chat.presses("Rename", on=pages["Proposal"])


async def test_what_ends_a_deal_is_renamed_and_no_more(chat: Chat) -> None:
    page = await opens(chat, "Won")
    assert set(page.buttons) == {"Rename", "All stages"}
    await chat.presses("Rename", on=page)
    await chat.says("Signed")
    await chat.calls("deal Acme rollout 12k")
    assert "🎉 Won: Acme rollout" in await chat.calls("move Acme rollout to Signed")


@pytest.mark.parametrize("locale", ["de", "fr"])
async def test_in_other_languages_too(chat: Chat, locale: str) -> None:
    await chat.calls(f"settings language {locale}")
    await chat.calls("setup pipeline")
    labels = {
        "de": ("Phase hinzufügen", "Prüfung ist jetzt eine Phase"),
        "fr": ("Ajouter une étape", "Prüfung est maintenant une étape"),
    }
    await chat.presses(labels[locale][0])
    assert labels[locale][1] in await chat.says("Prüfung")


async def test_only_an_administrator_and_only_in_private(chat: Chat) -> None:
    page = await opens(chat, "Proposal")
    rep = await chat.colleague("Omar Haddad")
    assert "Your role here doesn't cover that" in await rep.presses_token(page.buttons["Remove"])
    boss = await on_slack(chat, "Ines Roth")
    await in_channel(boss).calls("setup pipeline")
    assert not any("Proposal" in each for screen in (boss.screen,) for each in screen.log)
    assert await road(chat) == BEGIN


@pytest.mark.parametrize(
    "said",
    [
        "setup stage add Contract after Proposal 10 days",
        "setup add stage Contract after Proposal 10 days",
        "stage add Contract after Proposal 10 days",
    ],
)
async def test_a_stage_is_typed_with_its_place_and_its_days(chat: Chat, said: str) -> None:
    card = await chat.calls(said)
    assert "Contract is a stage now" in card
    assert "Contract\nstalls after 10 days" in card
    assert await road(chat) == ["Lead", "Qualified", "Proposal", "Contract", "Negotiation"]
    await chat.presses("Undo", on=card)
    assert await road(chat) == BEGIN


async def test_a_sentence_adds_renames_and_removes(chat: Chat) -> None:
    await chat.says("add stage Contract before Negotiation")
    assert await road(chat) == ["Lead", "Qualified", "Proposal", "Contract", "Negotiation"]
    assert "Contract is now called Signature" in await chat.says("rename stage Contract to Signature")
    assert "Signature: a deal stalls after 12 days" in await chat.says("stage Signature 12 days")
    await chat.calls("deal Acme rollout 12k Signature")
    asked = await chat.says("remove stage Signature")
    assert "One open deal stands in Signature. Where shall it go?" in asked
    assert "Signature is gone; its deal is in Proposal now" in await chat.presses("Proposal", on=asked)
    assert await road(chat) == BEGIN
    assert "Stage\nProposal" in await chat.calls("show Acme rollout")


async def test_a_stage_that_nobody_knows_is_asked(chat: Chat) -> None:
    asked = await chat.says("rename stage Propsal to Offer")
    assert "There is no stage “Propsal”" in asked
    assert {*BEGIN, "Won", "Lost"} <= asked.buttons.keys()
    assert "Proposal is now called Offer" in await chat.presses("Proposal", on=asked)
    asked = await chat.calls("setup stage add Contract after Nowhere")
    await chat.presses("Lead", on=asked)
    assert (await road(chat))[:2] == ["Lead", "Contract"]
    asked = await chat.says("remove stage Nowhere")
    assert "Won" not in asked.buttons


async def test_a_deal_never_stalls_where_that_was_typed(chat: Chat) -> None:
    card = await chat.calls("setup stage add Legal after Negotiation never")
    assert "Legal\nnever stalls" in card
    assert await road(chat) == [*BEGIN, "Legal"]
    assert "Lead: a deal never stalls there" in await chat.calls("setup stage Lead never")
    assert "There is no stage “Inbox”" in (asked := await chat.calls("setup stage Inbox 5 days"))
    assert "Lead: a deal stalls after 5 days" in await chat.presses("Lead", on=asked)
    for said in ("阶段 Lead 从不停滞", "phase Qualified stockt nie"):
        assert "a deal never stalls there" in await chat.says(said)


async def test_what_cannot_be_is_said_kindly(chat: Chat) -> None:
    assert "There is a stage “Lead” already" in await chat.says("add stage Lead")
    assert "“999” is no number of days" in await chat.says("add stage Contract after Lead 999 days")
    assert "What is the stage called?" in await chat.says("rename stage Proposal")
    assert "Proposal is now called Offer" in await chat.says("Offer")
    assert "such as: setup stage add" in await chat.calls("setup stage frobnicate")
    assert await road(chat) == ["Lead", "Qualified", "Offer", "Negotiation"]
    rep = await chat.colleague("Omar Haddad")
    assert "Your role here doesn't cover that" in await rep.says("remove stage Lead")


async def test_a_sentence_about_something_else_stays_one(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    assert "is now in Proposal" in await chat.says("move Acme rollout to stage Proposal")
    await chat.says("add stage lights and sound to the Acme rollout deal")
    assert await road(chat) == BEGIN


@pytest.mark.parametrize(
    ("locale", "said", "shown"),
    [
        ("de", "Phase Vertrag nach Proposal hinzufügen", "Vertrag ist jetzt eine Phase"),
        ("es", "añade una etapa Contrato después de Proposal 10 días", "Contrato ya es una etapa"),
        ("fr", "ajouter étape Contrat après Proposal 10 jours", "Contrat est maintenant une étape"),
        ("pt", "adicionar etapa Contrato depois de Proposal 10 dias", "Contrato"),
        ("ru", "добавить этап Договор после Proposal 10 дней", "Договор: этап добавлен"),
        ("zh", "添加阶段 合同 在 Proposal 之后 10 天", "已添加阶段 合同"),
        ("it", "aggiungi fase Contratto dopo Proposal 10 giorni", "Contratto ora è una fase"),
    ],
)
async def test_it_is_typed_in_other_languages_too(chat: Chat, locale: str, said: str, shown: str) -> None:
    await chat.calls(f"settings language {locale}")
    assert shown in await chat.says(said)
    assert (await road(chat)).index("Negotiation") == 4
