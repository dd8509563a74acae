"""Which builder reads what kind of clause: by its intent's action."""

from collections.abc import Callable

from handlers.understanding.actions import absence, handing, open_tasks, queries, tasks, tickets
from handlers.understanding.actions.activities import appointments, happened
from handlers.understanding.actions.deals import changes, opening
from handlers.understanding.actions.longer import pause
from handlers.understanding.actions.outcome import Outcome
from handlers.understanding.actions.people import merging, newcomers, records
from handlers.understanding.actions.reminded import resume
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.scene import Scene

Builder = Callable[[Scene, Clause, Party | None], Outcome]

BUILDERS: dict[str, Builder] = {
    "log_activity": happened.log, "schedule_activity": appointments.schedule,
    "create_task": tasks.create, "complete_task": open_tasks.complete,
    "snooze_task": open_tasks.snooze,
    "create_deal": opening.create, "update_deal": changes.update, "move_deal": changes.move,
    "win_deal": changes.win, "lose_deal": changes.lose, "reopen_deal": changes.reopen,
    "create_contact": newcomers.create_contact, "create_company": records.create_company,
    "update_contact": records.update_record, "update_company": records.update_record,
    "delete": records.about_record, "add_tag": records.about_record, "remove_tag": records.about_record,
    "assign": handing.assign, "handoff": handing.handoff,
    "pause_nudges": pause, "resume_nudges": resume,
    "create_ticket": tickets.ticket, "update_ticket": tickets.ticket, "close_ticket": tickets.ticket,
    "merge_contacts": merging.merge,
    "list_tasks": queries.query, "list_deals": queries.query, "list_contacts": queries.query,
    "pipeline": queries.query, "forecast": queries.query, "report": queries.query,
    "list_changes": queries.query,
    "show": queries.show, "show_timeline": queries.show, "find": queries.search,
    "explain_risk": queries.advise, "next_best_actions": queries.advise,
    "undo": queries.plain, "help": queries.plain, "refuse": queries.plain, "set_language": queries.plain,
    "set_absence": absence.read, "end_absence": queries.plain,
    "set_timezone": queries.plain, "set_quiet_hours": queries.plain,
}  # fmt: skip
