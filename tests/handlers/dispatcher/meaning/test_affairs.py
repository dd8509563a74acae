"""What is asked of the bot's own affairs in a sentence: teams, colleagues, pings, accounts, the set-up."""

from pathlib import Path

import pytest

from storage.models.member import MemberState, Role
from storage.unit_of_work import Store
from tests.chat import Chat, conversation
from tests.handlers.commands.members.test_members import member_of

_MADE = (
    "make a new team West with Bob and Kim",
    "please create a team called West with Bob, Kim",
    "/team new West with Kim and Bob",
    "mach ein neues Team West mit Bob und Kim",
    "crea un equipo West con Bob y Kim",
    "crée une nouvelle équipe West avec Bob et Kim",
    "crie uma equipe West com Bob e Kim",
    "создай команду West с Bob и Kim",
    "新建团队West，成员Bob和Kim",
    "crea un nuovo team West con Bob e Kim",
)
_ADDED = (
    "add Kim to team West",
    "put Kim in the West team",
    "add Kim to West",
    "team West add Kim",
    "Kim joins team West",
    "füge Kim zum Team West hinzu",
    "Team West Kim hinzufügen",
    "añade a Kim al equipo West",
    "ajoute Kim à l'équipe West",
    "adicione Kim à equipe West",
    "добавь Kim в команду West",
    "把Kim加入团队West",
    "aggiungi Kim al team West",
)
_LED = (
    "Kim leads the West team",
    "make Kim the lead of West",
    "Kim leitet das Team West",
    "mach Kim zur Leitung von West",
    "Kim dirige el equipo West",
    "Kim dirige l'équipe West",
    "Kim lidera a equipe West",
    "Kim возглавляет команду West",
    "Kim负责团队West",
    "Kim guida il team West",
)
_VIEWS = ("Bob is a viewer now", "Bob is now a viewer", "members Bob role viewer", "Bob ist jetzt Betrachter")
_OFF = (
    "turn off stall nudges",
    "stop telling me about stalled deals",
    "don't tell me about stalled deals any more",
    "schalte die Hinweise auf stille Deals aus",
    "sag mir nichts mehr über stille Deals",
    "desactiva los avisos de negocios estancados",
    "désactive les rappels d'affaires au point mort",
    "desative os avisos de negócios parados",
    "отключи напоминания о застрявших сделках",
    "关闭停滞商机提醒",
    "disattiva gli avvisi sulle trattative ferme",
)
_GIVEN = ("give Cee and Dee to Kim", "gib Cee und Dee an Bob", "Cee and Dee belong to Kim")
_OF_THE_BOT = (
    "put my notifications on mute",
    "move my pings somewhere else",
    "schick meine Benachrichtigungen weg",
)
_NEWS = (
    "what's new?",
    "was ist neu?",
    "¿qué hay de nuevo?",
    "quoi de neuf ?",
    "o que há de novo?",
    "что нового?",
    "有什么新功能?",
    "che c'è di nuovo?",
)
_CHATTER = (
    "no changes",
    "no problems",
    "no leads here",
    "I want new leads",
    "no wins",
    "keine Änderungen",
    "keine Probleme",
    "sin cambios",
    "pas de ventes",
    "sem vendas",
    "niente vendite",
    "赢单",
)
_ABOVE_A_REP = (
    "make a new team East",
    "add Bob to team West",
    "Kim leads team West",
    "Bob is a viewer now",
    "deals stall after 5 days in Proposal",
    "take the sample data out",
    "our currency is CHF",
    "invite Maria Lopez as an admin",
    "no wins in the channel",
)


async def team_of(chat: Chat, name: str) -> str | None:
    """Name the team that a member belongs to."""
    member = await member_of(chat, name)

    async def look(store: Store) -> str | None:
        team = await store.teams.find_for_member(member.id)
        return team.name if team else None

    found: str | None = await chat.app.in_reading(look)
    return found


async def test_a_team_is_made_with_its_people(chat: Chat) -> None:
    for name in ("Kim Lund", "Bob Stone"):
        await chat.colleague(name)
    for number, said in enumerate(_MADE):
        team = f"West{number}"
        assert f"Team {team} is there" in await chat.says(said.replace("West", team)), said
        assert [await team_of(chat, name) for name in ("Kim Lund", "Bob Stone")] == [team, team], said


async def test_a_team_and_its_people_go_with_one_undo(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("make a new team West with Kim")
    assert "Team West is dissolved" in await chat.says("undo")
    assert await team_of(chat, "Kim Lund") is None


async def test_of_a_team_with_somebody_unknown_nothing_is_made(chat: Chat) -> None:
    assert "I don't know “Zork”" in await chat.says("make a new team West with Zork")
    assert "I know no team called “West”" in await chat.says("show team West")


async def test_somebody_joins_a_team(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.calls("team new West")
    for said in _ADDED:
        assert "Kim Lund is in team West" in await chat.says(said), said
    assert await team_of(chat, "Kim Lund") == "West"


async def test_somebody_leads_a_team(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.calls("team new West")
    for said in _LED:
        assert "led by Kim Lund" in await chat.says(said), said


async def test_one_joins_and_leaves_in_a_sentence(chat: Chat) -> None:
    await chat.calls("team new West")
    kim = await chat.colleague("Kim Lund")
    for said in ("join team West", "Team West beitreten", "I'd like to join the West team"):
        assert "You're in team West" in await kim.says(said), said
        assert "You've left team West" in await kim.says("leave my team")


async def test_nobody_is_taken_from_a_team_that_was_not_named(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.calls("team new West")
    await chat.calls("team new East")
    await chat.says("add Kim to team West")
    assert "is in team West, so I changed nothing" in await chat.says("remove Kim from team East")
    assert "no longer in team West" in await chat.says("nimm Kim aus dem Team West")


async def test_a_sentence_gives_no_right_that_a_press_does_not(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.colleague("Bob Stone")
    kim = await chat.colleague("Kim Lund")
    for said in _ABOVE_A_REP:
        assert "doesn't cover that" in await kim.says(said), said


async def test_a_role_is_told(chat: Chat) -> None:
    await chat.colleague("Bob Stone")
    for said in _VIEWS:
        told = await chat.says(said)
        assert "Bob Stone has a new role: viewer" in told, said
        await chat.presses("Change back", on=told)
    assert (await member_of(chat, "Bob Stone")).role is Role.REP


async def test_a_teams_name_in_other_talk_is_no_order(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.colleague("Kim Lund")
    for said in ("set up a team meeting with Kim on Friday", "Kim leads the meeting"):
        assert "West" not in await chat.says(said), said
    assert await team_of(chat, "Kim Lund") is None


async def test_a_kind_of_ping_is_switched_off(chat: Chat) -> None:
    for said in _OFF:
        assert "off. I won't send them to you" in await chat.says(said), said
        assert "stalls" in (await member_of(chat, "Nora Vidal")).pings_off, said
        assert "quiet deals: on" in await chat.says("turn stall nudges on again")


async def test_how_it_stands_is_told_and_switches_nothing(chat: Chat) -> None:
    await chat.calls("team new West")
    for said in _CHATTER:
        await chat.says(said)
        assert (await member_of(chat, "Nora Vidal")).pings_off == [], said


async def test_hours_are_read_as_people_write_them(chat: Chat) -> None:
    assert "09:00" in await chat.says("my day starts at 9am")
    assert "07:30" in await chat.says("mein Arbeitstag beginnt um 7:30 Uhr")
    await chat.calls("team new West")
    await chat.says("join team West")
    offered = (await chat.calls("settings pings")).buttons
    left = (await chat.says("send us the digest at 5pm")).buttons
    assert [each for each in offered if each not in left] == [each for each in offered if "5:00" in each]


async def test_what_one_heard_nothing_of_so_far_is_told_once_it_is_on(chat: Chat) -> None:
    await chat.says("turn on wins")
    table = (await chat.says("where do my reminders go?")).text
    assert "at once" in table.split("Wins")[1].split("New leads")[0]


async def test_a_team_hears_nothing_of_wins(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.says("join team West")
    told = (await chat.says("no wins in the channel")).text
    assert told.split("Wins")[1].split("New leads")[0].split()[-1] == "off"


async def test_where_nobody_knows_me_nothing_arrives(chat: Chat) -> None:
    for said in ("send my reminders to Telegram", "schick meine Erinnerungen an Telegram"):
        told = await chat.says(said)
        assert "I don't know you on Telegram yet" in told, said
    assert "send me this code there" in await chat.presses("Link my account", on=told)


async def test_an_account_is_linked(chat: Chat) -> None:
    for said in ("link my Telegram", "/link my Telegram", "verbinde mein Telegram"):
        assert "send me this code there" in await chat.says(said), said


async def test_feedback_arrives_without_its_opening(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    for said in ("I have feedback: buttons too small", "ich habe Feedback: buttons too small"):
        await kim.says(said)
        assert "“buttons too small”" in chat.screen.log[-1].text, said


async def test_days_of_a_stage(chat: Chat) -> None:
    for said in ("deals stall after 5 days in Proposal", "setup stall Proposal 5"):
        assert "Proposal: a deal stalls after 5 days" in await chat.says(said), said
    told = await chat.says("deals stall after 6 days in Prototype")
    assert "Negotiation: a deal stalls after 6 days" in await chat.presses("Negotiation", on=told)


async def test_sample_data_in_and_out(chat: Chat) -> None:
    for said in ("take the sample data out again", "nimm die Beispieldaten wieder raus"):
        assert "sample deals are in" in await chat.says("put in the sample data")
        assert "The sample data is out again" in await chat.says(said), said


async def test_what_the_set_up_cannot_read_is_said(chat: Chat) -> None:
    told = await chat.says("setup holidays DE")
    assert "I can't set “holidays DE” here" in told
    assert "Your working day" in await chat.presses("workday", on=told)
    assert "All set" in await chat.says("setup finish")
    assert "Everything is set" in await chat.presses("All steps")


async def test_all_of_ones_work_is_handed_over_after_a_question(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("new deal Cee 5000")
    for said in ("hand over all my deals to Kim", "übergib alle meine Deals an Kim"):
        told = await chat.says(said)
        assert "would go to Kim Lund" in told, said
        assert "Hand it over" in told.buttons, said


async def test_two_records_go_to_one_colleague(chat: Chat) -> None:
    people = {"Kim": await chat.colleague("Kim Lund"), "Bob": await chat.colleague("Bob Stone")}
    await chat.says("new deal Cee 5000")
    await chat.says("new deal Dee 7000")
    for said in _GIVEN:
        await chat.says(said)
        mine = await people["Kim" if "Kim" in said else "Bob"].calls("deals")
        for name in ("Cee", "Dee"):
            assert name in mine, said


async def test_what_is_asked_of_the_bot_is_no_follow_up(chat: Chat) -> None:
    for said in _OF_THE_BOT:
        told = await chat.says(said)
        assert "settings" in told, said
        assert "follow-up" not in told, said


async def test_what_is_new_can_be_asked_in_every_language(chat: Chat) -> None:
    for said in _NEWS:
        assert "What's new in Rapport" in await chat.says(said), said


async def test_who_asked_to_join_is_let_in_by_name(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.colleague("Tom Fox")

    async def ask(store: Store) -> None:
        (await store.members.find_by_name("Kim Lund")).state = MemberState.ASKED

    for said, state in (("let Kim in", MemberState.ACTIVE), ("lehne Kim Lund ab", MemberState.DEACTIVATED)):
        await chat.app.in_store(ask)
        await chat.says(said)
        assert (await member_of(chat, "Kim Lund")).state is state, said
    assert kim.screen.log
    assert "Tom" not in await chat.says("approve Tom")


_STRANGE = {
    "en": (
        "add Ana and Bo to team West",
        "put Ana and Bo in West",
        "team West add Ana and Bo",
        "add Ana and Bo to West",
    ),
    "de": ("füge Ana und Bo zum Team West hinzu",),
    "es": ("añade a Ana y Bo al equipo West",),
    "fr": ("ajoute Ana et Bo à l'équipe West",),
    "pt": ("adicione Ana e Bo à equipe West",),
    "ru": ("добавь Ana и Bo в команду West",),
    "zh": ("把Ana和Bo加入团队West",),
    "it": ("aggiungi Ana e Bo al team West",),
}


@pytest.mark.parametrize(("locale", "said"), [(locale, each) for locale, all_ in _STRANGE.items() for each in all_])
async def test_who_is_no_member_is_offered_an_invitation_and_becomes_no_record(
    folder: Path, locale: str, said: str
) -> None:
    async with conversation(folder, locale=locale) as chat:
        await chat.says("/team new West")
        shown = await chat.says(said)
        assert "Ana" in shown
        assert "Bo" in shown
        assert "West" in shown
        assert len(shown.buttons) == 2
        invited = await chat.presses(next(iter(shown.buttons)))
        assert "Ana" in invited
        async with chat.app.database.reading(chat.app.workspace_id) as store:
            assert not await store.contacts.count_all()


async def test_who_may_not_invite_is_offered_no_invitation(chat: Chat) -> None:
    await chat.says("make a new team West")
    kim = await chat.colleague("Kim", Role.MANAGER)
    said = await kim.says("add Ana to team West")
    assert "Not among the members yet: Ana" in said
    assert not said.buttons


async def test_what_is_called_like_a_team_and_is_something_else_is_no_team(chat: Chat) -> None:
    await chat.says("make a new team Lead")
    assert "among the members" not in await chat.says("add Orion to Lead")
    await chat.says("make a new team West")
    assert "among the members" not in await chat.says("add a note to West")
    await chat.says("new contact Ana Lima")
    assert "among the members" not in await chat.says("add Ana Lima to West")
