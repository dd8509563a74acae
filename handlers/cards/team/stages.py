"""One stage of the pipeline with what can be changed about it, and the question where its deals shall go."""

from collections.abc import Sequence

from handlers.kit.phrase import literal, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Field, Fields, Heading, Press, Reply, Text, To, reply
from storage.models.stage import Stage


def act(name: str, stage: Stage, **more: str) -> Press:
    """Do something with a stage."""
    return Press("stage", {"act": name, "stage": str(stage.id), **more})


def stage_page(stage: Stage, road: Sequence[Stage], deals: int) -> Reply:
    """Show a stage; one that ends a deal can only be renamed."""
    back = Button(say("stage-back"), Press("setup", {"step": "pipeline"}))
    rename = Button(say("stage-rename"), act("rename", stage))
    head = Heading(literal(stage.name))
    if stage not in road:
        return reply(head, Buttons((rename, back)), to=To.ASKER)
    rows = (
        Field(say("stage-stalls"), say("setup-days", count=stage.stall_days or 0)),
        Field(say("stage-open-deals"), say("common-value", value=deals)),
    )
    ways = [rename, Button(say("stage-days"), act("days", stage))]
    ways += [Button(say("stage-earlier"), act("earlier", stage))] if stage is not road[0] else []
    ways += [Button(say("stage-later"), act("later", stage))] if stage is not road[-1] else []
    ways += [Button(say("stage-remove"), act("remove", stage), ButtonKind.DANGER)] if len(road) > 1 else []
    return reply(head, Fields(rows), Buttons((*ways, back)), to=To.ASKER)


def where_to(stage: Stage, left: Sequence[Stage], count: int) -> Reply:
    """Ask into which stage the deals of a stage go that is taken away."""
    ways = tuple(Button(literal(each.name), act("remove", stage, to=str(each.id))) for each in left)
    keep = Button(say("stage-keep"), act("show", stage))
    words = Text(say("stage-where-to", stage=stage.name, count=count))
    return Reply((words, Buttons((*ways, keep))), to=To.ASKER, purpose="question")
