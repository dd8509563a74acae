""" "No, both" below a corrected card: it is about two people, and not about two accounts."""

from pathlib import Path

import pytest

from tests.chat import conversation


@pytest.mark.parametrize("answer", ["no, both", "both", "beide", "ambas"])
async def test_both_is_no_question_about_accounts(tmp_path: Path, answer: str) -> None:
    async with conversation(tmp_path) as chat:
        await chat.says("met Ana Ruiz")
        await chat.says("actually Jens")
        said = await chat.says(answer)
        assert "/link" not in said.text
        assert "/link" in (await chat.says("help both accounts")).text
