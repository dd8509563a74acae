"""files.*: the two-step upload, and the file object that messages show."""

from bot.simulator.slack.api.call import Call, Json
from bot.simulator.slack.errors import ApiError, invalid
from bot.simulator.slack.state import State
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Message


def new_file(workspace: Workspace, state: State, name: str, user: str) -> Json:
    """Return a file object without content yet, kept by the workspace."""
    identity = workspace.fresh("F")
    ending = name.rpartition(".")[2].lower() if "." in name else "text"
    shown: Json = {
        "id": identity,
        "created": int(state.clock()),
        "timestamp": int(state.clock()),
        "name": name,
        "title": name,
        "mimetype": {"csv": "text/csv", "vcf": "text/vcard", "png": "image/png"}.get(ending, "text/plain"),
        "filetype": ending,
        "user": user,
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "size": 0,
        "permalink": f"https://{workspace.domain}.slack.com/files/{user}/{identity}/{name}",
        "url_private": f"{state.root}/files-pri/{workspace.id}-{identity}/{name}",
        "url_private_download": f"{state.root}/files-pri/{workspace.id}-{identity}/download/{name}",
    }
    workspace.files[identity] = {"shown": shown, "content": b""}
    return shown


def info(call: Call) -> Json:
    """Describe a file, as long as it is there."""
    kept = call.workspace.files.get(call.need("file"))
    if kept is None:
        raise ApiError("file_not_found")
    if kept.get("deleted"):
        raise ApiError("file_deleted")
    call.accept()
    return {"ok": True, "file": kept["shown"], "comments": []}


def get_upload_url(call: Call) -> Json:
    """Return where to send a file's bytes."""
    name, length = call.need("filename"), call.number("length", 0)
    if length <= 0:
        raise invalid("invalid_arguments", ["length must be greater than zero"])
    call.accept()
    shown = new_file(call.workspace, call.state, name, call.workspace.bot.id)
    url = f"{call.state.root}/upload/v1/{call.workspace.id}/{shown['id']}"
    return {"ok": True, "upload_url": url, "file_id": shown["id"]}


def complete_upload(call: Call) -> Json:
    """Finish uploads and share them into a channel, when one is named."""
    listed = call.parsed("files", "invalid_arguments")
    if not isinstance(listed, list) or not listed:
        raise invalid("invalid_arguments", ["missing required field: files"])
    kept = [call.workspace.files.get(str(one.get("id"))) for one in listed]
    if not all(one is not None and one["content"] for one in kept):
        raise ApiError("file_not_found")
    files = [one["shown"] for one in kept if one is not None]
    for shown, one in zip(files, listed, strict=True):
        shown["title"] = one.get("title") or shown["name"]
    destination = call.args.get("channel_id") or call.args.get("channels")
    if destination:
        call.args = {**call.args, "channel": destination}
        channel = call.channel()
        call.accept()
        body: Json = {"text": str(call.args.get("initial_comment") or ""), "files": files, "upload": True}
        body |= {"subtype": "file_share", "bot_id": call.workspace.bot_id, "app_id": call.workspace.app_id}
        stamp, thread = call.workspace.stamp(), call.args.get("thread_ts")
        call.state.post(call.workspace, Message(stamp, channel.id, call.workspace.bot.id, body, thread))
    call.accept()
    return {"ok": True, "files": files}
