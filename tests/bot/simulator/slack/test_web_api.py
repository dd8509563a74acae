"""The official client against the Web API: posts, refusals, reading back, limits and tokens."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.simulator.slack.clock import ManualClock
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "Call *Ben*"}}
METADATA = {"event_type": "rapport", "event_payload": {"id": "7"}}


def refusal(error: pytest.ExceptionInfo[SlackApiError]) -> str:
    return str(error.value.response["error"])


async def test_auth_test(client: AsyncWebClient, server: SlackServer) -> None:
    answer = await client.auth_test()
    assert answer["user_id"] == server.workspace.bot.id
    assert answer["team_id"] == "T0ACME"


async def test_post_is_kept_with_metadata_and_client_msg_id(
    client: AsyncWebClient, server: SlackServer, sales: Channel
) -> None:
    answer = await client.chat_postMessage(
        channel=sales.id, text="hi", blocks=[SECTION], metadata=METADATA, client_msg_id="abc"
    )
    message = server.workspace.message(sales.id, answer["ts"])
    assert message is not None
    assert message.metadata == METADATA
    assert message.body["client_msg_id"] == "abc"
    assert message.blocks[0]["block_id"]
    call, posted = server.journal.entries()
    assert (call.kind, call.name, posted.kind) == ("call", "chat.postMessage", "message")


async def test_form_bodies_work_like_json(client: AsyncWebClient, sales: Channel) -> None:
    answer = await client.api_call(
        "chat.postMessage", data={"channel": sales.id, "blocks": '[{"type": "divider"}]', "text": "x"}
    )
    assert answer["message"]["blocks"][0]["type"] == "divider"


async def test_blocks_are_refused_like_slack_does(client: AsyncWebClient, sales: Channel) -> None:
    long = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}
    with pytest.raises(SlackApiError) as error:
        await client.chat_postMessage(channel=sales.id, text="x", blocks=[long])
    assert refusal(error) == "invalid_blocks"
    words = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert error.value.response["errors"] == [words]
    assert error.value.response["response_metadata"]["messages"] == [f"[ERROR] {words}"]


async def test_history_newest_first_with_pages_and_threads(
    client: AsyncWebClient, sales: Channel, clock: ManualClock
) -> None:
    stamps = [(await client.chat_postMessage(channel=sales.id, text=str(n), metadata=METADATA))["ts"] for n in range(5)]
    clock.advance(1)
    await client.chat_postMessage(channel=sales.id, text="reply", thread_ts=stamps[0])
    first = await client.conversations_history(channel=sales.id, limit=3, include_all_metadata=True)
    assert [one["ts"] for one in first["messages"]] == stamps[:1:-1]
    assert first["messages"][0]["metadata"] == METADATA
    rest = await client.conversations_history(
        channel=sales.id, limit=3, cursor=first["response_metadata"]["next_cursor"]
    )
    assert [one["ts"] for one in rest["messages"]] == [stamps[1], stamps[0]]
    assert "metadata" not in rest["messages"][0]
    assert rest["messages"][1]["reply_count"] == 1
    later = await client.conversations_history(channel=sales.id, oldest=stamps[3])
    assert [one["ts"] for one in later["messages"]] == [stamps[4]]
    thread = await client.conversations_replies(channel=sales.id, ts=stamps[0])
    assert [one["text"] for one in thread["messages"]] == ["0", "reply"]


async def test_odd_threads(client: AsyncWebClient, sales: Channel) -> None:
    with pytest.raises(SlackApiError, match="invalid_thread_ts"):
        await client.chat_postMessage(channel=sales.id, text="x", thread_ts="0")
    await client.chat_postMessage(channel=sales.id, text="x", thread_ts="1700000000.000001")
    assert (await client.conversations_history(channel=sales.id))["messages"] == []


async def test_update_with_text_alone_drops_the_blocks_and_delete_removes(
    client: AsyncWebClient, server: SlackServer, sales: Channel, anna: User
) -> None:
    ts = (await client.chat_postMessage(channel=sales.id, text="a", blocks=[SECTION]))["ts"]
    kept = await client.chat_update(channel=sales.id, ts=ts, text="b", blocks=[SECTION], metadata=METADATA)
    assert "edited" not in kept["message"]
    changed = await client.chat_update(channel=sales.id, ts=ts, text="c")
    assert "blocks" not in changed["message"]
    assert changed["message"]["metadata"] == METADATA
    assert changed["message"]["edited"]["user"] == server.workspace.bot.id
    with pytest.raises(SlackApiError, match="msg_too_long"):
        await client.chat_update(channel=sales.id, ts=ts, text="x" * 4001)
    await client.chat_delete(channel=sales.id, ts=ts)
    assert server.workspace.message(sales.id, ts) is None
    theirs = server.people.says(anna, sales, "mine")
    with pytest.raises(SlackApiError, match="cant_update_message"):
        await client.chat_update(channel=sales.id, ts=theirs.ts, text="x")
    with pytest.raises(SlackApiError, match="cant_delete_message"):
        await client.chat_delete(channel=sales.id, ts=theirs.ts)


async def test_ephemeral_is_seen_by_one_person(
    client: AsyncWebClient, server: SlackServer, sales: Channel, anna: User
) -> None:
    await client.chat_postEphemeral(channel=sales.id, user=anna.id, text="only you")
    assert [one.text for one in server.workspace.ephemerals(anna.id)] == ["only you"]
    assert server.workspace.messages() == []


async def test_direct_conversation_and_people(client: AsyncWebClient, anna: User) -> None:
    opened = await client.conversations_open(users=[anna.id])
    posted = await client.chat_postMessage(channel=anna.id, text="psst")
    assert posted["channel"] == opened["channel"]["id"]
    shown = await client.users_info(user=anna.id, include_locale=True)
    assert shown["user"]["is_admin"] is True
    assert shown["user"]["locale"] == "en-US"
    assert {one["name"] for one in (await client.users_list())["members"]} == {"rapport", "anna"}


async def test_channels_hide_from_a_bot_outside(client: AsyncWebClient, server: SlackServer, anna: User) -> None:
    public = server.workspace.add_channel("town", anna, with_bot=False)
    private = server.workspace.add_channel("secret", anna, kind="private", with_bot=False)
    for channel, code in ((public, "not_in_channel"), (private, "channel_not_found")):
        with pytest.raises(SlackApiError) as error:
            await client.chat_postMessage(channel=channel.id, text="x")
        assert refusal(error) == code
    assert (await client.conversations_info(channel=public.id))["channel"]["is_ext_shared"] is False


@pytest.mark.parametrize("method", ["conversations.info", "conversations.history", "users.info"])
async def test_methods_that_read_do_not_look_into_json(client: AsyncWebClient, sales: Channel, method: str) -> None:
    with pytest.raises(SlackApiError) as error:
        await client.api_call(method, json={"channel": sales.id, "user": next(iter(sales.members))})
    assert refusal(error) == "invalid_arguments"


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ("xoxb-forged", "invalid_auth"),
        ("xapp-1-A0RAPPORT-local", "not_allowed_token_type"),
        ("", "not_authed"),
    ],
)
async def test_tokens_are_checked(server: SlackServer, token: str, code: str) -> None:
    client = AsyncWebClient(token=token, base_url=server.url, retry_handlers=[])
    with pytest.raises(SlackApiError) as error:
        await client.auth_test()
    assert refusal(error) == code


async def test_one_message_a_second_after_a_short_burst(
    client: AsyncWebClient, server: SlackServer, sales: Channel, clock: ManualClock
) -> None:
    for _ in range(5):
        await client.chat_postMessage(channel=sales.id, text="x")
    with pytest.raises(SlackApiError) as error:
        await client.chat_postMessage(channel=sales.id, text="x")
    assert error.value.response.status_code == 429
    assert error.value.response.headers["Retry-After"] == "1"
    clock.advance(1)
    await client.chat_postMessage(channel=sales.id, text="x")
    server.rates.enforce = False
    await client.chat_postMessage(channel=sales.id, text="x")
    assert server.rates.violations == 2
    assert len(server.journal.entries("violation")) == 2
    assert len(server.workspace.messages(sales.id)) == 7


async def test_files_go_up_in_two_steps(client: AsyncWebClient, server: SlackServer, sales: Channel) -> None:
    await client.files_upload_v2(channel=sales.id, filename="deals.csv", content="a,b\n1,2\n", initial_comment="here")
    message = server.workspace.messages(sales.id)[0]
    assert message.body["subtype"] == "file_share"
    assert message.body["files"][0]["size"] == 8


async def test_uninstalled_workspaces_lose_their_token(client: AsyncWebClient, server: SlackServer) -> None:
    server.people.uninstalls()
    with pytest.raises(SlackApiError) as error:
        await client.auth_test()
    assert refusal(error) == "account_inactive"
