"""What is typed about the stages of the pipeline, in each language's own order."""

import pytest

from handlers.understanding.words.shaping import Shaping, names_a_stage, shaping

STAGES = ("Lead", "Proposal", "Angebot", "Propuesta", "Proposition", "Proposta", "Предложение", "提案", "Won")


def add(name: str, beside: str = "", days: str = "", *, before: bool = False) -> Shaping:
    return Shaping("add", name=name, beside=beside, days=days, before=before)


@pytest.mark.parametrize(
    ("locale", "text", "meant"),
    [
        ("en", "stage add Contract after Proposal 10 days", add("Contract", "Proposal", "10")),
        ("en", "add stage Contract after Proposal, 10 days", add("Contract", "Proposal", "10")),
        ("en", "add a new stage Legal check", add("Legal check")),
        ("en", "new stage “Legal check” before proposal", add("Legal check", "Proposal", before=True)),
        ("en", "Add the stage Contract 10 days after Proposal.", add("Contract", "Proposal", "10")),
        ("en", "add stage Contract after Nowhere", add("Contract", "Nowhere")),
        ("en", "rename stage Proposal to Offer to customer", Shaping("rename", "Proposal", "Offer to customer")),
        ("en", "rename the stage Proposal", Shaping("rename", "Proposal")),
        ("en", "remove stage Proposal", Shaping("remove", "Proposal")),
        ("en", "stage Proposal 10 days", Shaping("days", "Proposal", days="10")),
        ("en", "stage Proposal to 10 days", Shaping("days", "Proposal", days="10")),
        ("de", "Phase hinzufügen Vertrag nach Angebot 10 Tage", add("Vertrag", "Angebot", "10")),
        ("de", "Phase Vertrag nach Angebot hinzufügen", add("Vertrag", "Angebot")),
        ("de", "Füge eine Phase Vertrag vor Angebot hinzu", add("Vertrag", "Angebot", before=True)),
        ("de", "Phase Angebot in Offerte umbenennen", Shaping("rename", "Angebot", "Offerte")),
        ("de", "Benenne die Phase Angebot in Offerte um", Shaping("rename", "Angebot", "Offerte")),
        ("de", "Phase Angebot löschen", Shaping("remove", "Angebot")),
        ("es", "añade una etapa Contrato después de Propuesta 10 días", add("Contrato", "Propuesta", "10")),
        ("es", "cambia el nombre de la etapa Propuesta a Oferta", Shaping("rename", "Propuesta", "Oferta")),
        ("es", "elimina la etapa Propuesta", Shaping("remove", "Propuesta")),
        ("fr", "ajouter étape Contrat après Proposition 10 jours", add("Contrat", "Proposition", "10")),
        ("fr", "renommez l'étape Proposition en Offre", Shaping("rename", "Proposition", "Offre")),
        ("fr", "supprimez l’étape Proposition", Shaping("remove", "Proposition")),
        ("pt", "adicionar etapa Contrato depois de Proposta 10 dias", add("Contrato", "Proposta", "10")),
        ("pt", "renomeie a etapa Proposta para Oferta", Shaping("rename", "Proposta", "Oferta")),
        ("pt", "exclua a etapa Proposta", Shaping("remove", "Proposta")),
        ("ru", "добавить этап Договор после Предложение 10 дней", add("Договор", "Предложение", "10")),
        ("ru", "переименуй этап Предложение в Оффер", Shaping("rename", "Предложение", "Оффер")),
        ("ru", "удалить этап Предложение", Shaping("remove", "Предложение")),
        ("zh", "添加阶段 合同 在 提案 之后 10 天", add("合同", "提案", "10")),
        ("zh", "添加阶段合同在提案之后10天", add("合同", "提案", "10")),
        ("zh", "阶段提案改名为报价", Shaping("rename", "提案", "报价")),
        ("zh", "重命名阶段 提案 为 报价", Shaping("rename", "提案", "报价")),
        ("zh", "删除阶段 提案", Shaping("remove", "提案")),
        ("it", "aggiungi fase Contratto dopo Proposta 10 giorni", add("Contratto", "Proposta", "10")),
        ("it", "rinomina la fase Proposta in Offerta", Shaping("rename", "Proposta", "Offerta")),
        ("it", "elimina la fase Proposta", Shaping("remove", "Proposta")),
        ("de", "rename stage Proposal to Offer", Shaping("rename", "Proposal", "Offer")),
    ],
)
def test_it_is_read(locale: str, text: str, meant: Shaping) -> None:
    assert shaping(text, locale, STAGES) == meant


@pytest.mark.parametrize(
    "text",
    [
        "move Acme to stage Proposal",
        "Acme is in the proposal stage",
        "the stage is set for Acme",
        "stage Proposal",
        "rename Acme rollout to Acme expansion",
        "remove Acme",
        "add Anna to the Acme deal",
        "what stages are there",
        "Acme ist in der Phase Angebot",
        "阶段",
        "",
    ],
)
def test_other_words_about_stages_shape_nothing(text: str) -> None:
    assert shaping(text, "en", STAGES) is None


def test_a_stage_is_named_at_the_beginning() -> None:
    assert names_a_stage("stage frobnicate", "en")
    assert not names_a_stage("stages", "en")
    assert not names_a_stage("阶段", "zh")
