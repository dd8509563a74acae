"""What an open question takes for its answer: never a sentence of its own, and no name that is none."""

import pytest

from tests.chat import Chat

SENTENCES = [
    "had a great call today",
    "the deal is lost",
    "they want tea",
    "paid 4111 1111 1111 1111 by card Nordwind",
    "quiet hours from 22 to 7",
    "we won Globex rollout",
    "move Globex rollout to Proposal",
    "show me my tasks",
]


async def _names(chat: Chat) -> list[str]:
    contacts = await chat.app.in_reading(lambda store: store.contacts.search("", 20))
    companies = await chat.app.in_reading(lambda store: store.companies.search("", 20))
    return sorted(each.name for each in (*contacts, *companies))


@pytest.mark.parametrize("typed", SENTENCES)
async def test_nobody_is_named_after_a_sentence_in_a_form(chat: Chat, typed: str) -> None:
    await chat.calls("deal Globex rollout 12k Globex")
    before = await _names(chat)
    await chat.says("called, no answer")
    await chat.says(typed)
    assert await _names(chat) == before
    assert "no answer" in await chat.says("Tom Barker")


@pytest.mark.parametrize("typed", SENTENCES)
async def test_nobody_is_named_after_a_sentence_in_a_question(chat: Chat, typed: str) -> None:
    await chat.calls("deal Globex rollout 12k Globex")
    await chat.calls("contact Lee Smith")
    await chat.calls("contact Lee Jones")
    before = await _names(chat)
    assert "Who do you mean?" in await chat.says("called Lee")
    await chat.says(typed)
    assert await _names(chat) == before


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("we won Globex rollout", "Won: Globex rollout"),
        ("we lost Globex rollout, too expensive", "Globex rollout"),
        ("move Globex rollout to Proposal", "now in Proposal"),
        ("quiet hours from 22 to 7", "22:00–07:00"),
        ("spoke to Jon Smith at Globex, his number is 0151 2345678", "Call logged: Jon Smith"),
    ],
)
async def test_what_happened_leaves_other_work_alone(chat: Chat, typed: str, seen: str) -> None:
    await chat.calls("deal Globex rollout 12k Globex")
    assert "What happened?" in await chat.says("called")
    before = len(chat.screen.log)
    await chat.says(typed)
    assert any(seen in each for each in chat.screen.log[before:])


@pytest.mark.parametrize(
    "name",
    [
        "tom barker",
        "Bank of America",
        "Stadtwerke Bad Homburg vor der Höhe",
        "Anna",
        "acme inc",
        "华为技术有限公司",
        "O'Neill & Sons",
    ],
)
async def test_a_name_is_still_taken(chat: Chat, name: str) -> None:
    await chat.says("called, no answer")
    assert "no answer" in await chat.says(name)


async def test_a_known_name_is_heard_among_small_words(chat: Chat) -> None:
    await chat.calls("company Globex")
    await chat.says("called, no answer")
    said = await chat.says("it was Globex")
    assert "logged: Globex" in said
    assert "New" not in said


@pytest.fixture
async def moving(chat: Chat) -> Chat:
    """Ask for the stage that a deal shall move to."""
    await chat.calls("company Nordwind")
    await chat.calls("deal Nordwind rollout 40k Nordwind")
    assert "Qualified" in (await chat.calls("move Nordwind rollout to Foo")).buttons
    return chat


@pytest.mark.parametrize("typed", ["Qualified", "no, Qualified", "qualif", "Qualifed", "actually Qualified."])
async def test_a_choice_takes_what_is_offered(moving: Chat, typed: str) -> None:
    assert "Nordwind rollout is now in Qualified" in await moving.says(typed)


@pytest.mark.parametrize(
    "typed",
    ["don't mark Nordwind rollout as won yet", "we won!", "not Qualified", "called Nordwind"],
)
async def test_a_choice_takes_nothing_else(moving: Chat, typed: str) -> None:
    before = len(moving.screen.log)
    await moving.says(typed)
    assert not any("couldn't read" in each or "is now in" in each for each in moving.screen.log[before:])
    assert "Nordwind rollout is now in Proposal" in await moving.says("Proposal")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [("make it 60k", "€60,000"), ("meeting with Nordwind Wednesday 11am", "Which day do you mean?")],
)
async def test_a_choice_holds_up_no_other_work(moving: Chat, typed: str, seen: str) -> None:
    before = len(moving.screen.log)
    await moving.says(typed)
    assert any(seen in each for each in moving.screen.log[before:])


async def test_a_word_that_is_no_choice_is_told_what_there_is_once(moving: Chat) -> None:
    assert "(Lead, Qualified" in await moving.says("Foo")
    await moving.calls("agenda")
    assert "couldn't read" not in await moving.says("Foo")


async def test_doing_the_very_thing_ends_its_form(moving: Chat) -> None:
    before = len(moving.screen.log)
    await moving.calls("move Nordwind rollout to prop")
    assert not any("kept this open" in each for each in moving.screen.log[before:])
    assert "is now in" not in await moving.says("Qualified")


async def test_doing_the_like_with_another_keeps_what_was_typed(chat: Chat) -> None:
    await chat.says("called, no answer")
    assert "kept this open" in await chat.says("called Acme, they want a quote")
    assert "no answer" in await chat.says("Tom Barker")


async def test_a_clause_about_nobody_tells_of_those_before_it_and_asks_nothing(chat: Chat) -> None:
    said = await chat.says("called tom barker and globex, left voicemail")
    assert "Tom Barker" in said
    assert "Globex" in said
    assert "voicemail" in said.text.lower()
    assert "What happened?" not in said
    said = await chat.says("spoke to Jon Smith at Globex, his number is 0151 2345678")
    assert "Call logged: Jon Smith" in said


@pytest.mark.parametrize(
    "said",
    [
        "their board meets on 30 June",
        "Soylent's budget meeting is on 5 May",
        "they want it by Friday",
    ],
)
async def test_a_sentence_with_a_day_in_it_is_no_answer_to_when(chat: Chat, said: str) -> None:
    await chat.calls("remind")
    await chat.says("call Peter")
    assert "⏰" not in (await chat.says(said)).text
    await chat.presses("Go on")
    assert "⏰ Call Peter · Tue, Jun 30, 2026" in await chat.says("on 30 June")


@pytest.mark.parametrize("said", ["30 June", "closing 30 June", "by the end of June please", "it's 30 June"])
async def test_a_day_with_little_beside_it_is_the_answer(chat: Chat, said: str) -> None:
    await chat.calls("deal")
    for each in ("Falcon", "Acme", "12k", "Lead"):
        await chat.says(each)
    assert "Tue, Jun 30, 2026" in await chat.says(said)


async def test_a_sentence_with_a_figure_in_it_is_no_amount(chat: Chat) -> None:
    await chat.calls("deal")
    for each in ("Falcon", "Acme"):
        await chat.says(each)
    await chat.says("they have 12 offices in France")
    await chat.presses("Go on")
    assert "Stage" in await chat.says("about 12k")
