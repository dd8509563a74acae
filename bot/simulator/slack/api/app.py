"""auth.test and apps.connections.open: who the token is, and where to connect."""

from bot.simulator.slack.api.call import Call, Json


def auth_test(call: Call) -> Json:
    """Return whom the bot token stands for."""
    call.accept()
    workspace = call.workspace
    return {
        "ok": True,
        "url": f"https://{workspace.domain}.slack.com/",
        "team": workspace.domain.title(),
        "user": workspace.bot.name,
        "team_id": workspace.id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def team_info(call: Call) -> Json:
    """Return the workspace."""
    call.accept()
    workspace = call.workspace
    shown = {"id": workspace.id, "name": workspace.domain.title(), "domain": workspace.domain}
    return {"ok": True, "team": shown}


def connections_open(call: Call) -> Json:
    """Return the address of a new Socket Mode connection."""
    call.accept()
    call.state.socket_mode = True
    root = call.state.root.replace("http", "ws", 1)
    return {
        "ok": True,
        "url": f"{root}/link/?ticket={call.state.tickets.socket()}&app_id={call.state.app_id}",
    }
