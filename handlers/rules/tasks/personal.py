"""Which follow-ups are nobody else's business. Pure."""

from storage.models.task import Task


def is_personal(task: Task) -> bool:
    """Tell whether a follow-up is its owner's alone: asked of themselves, and about no record of ours."""
    about = (task.contact_id, task.company_id, task.deal_id)
    return task.created_by == task.assignee_id and not any(about)
