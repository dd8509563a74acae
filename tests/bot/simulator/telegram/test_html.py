"""The HTML parse mode against the words and offsets of the real server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.telegram.entities import utf16_length, utf16_slice
from bot.simulator.telegram.errors import ApiError
from bot.simulator.telegram.html import parse


def shape(source: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, entities = parse(source)
    return text, [(one.type, one.offset, one.length) for one in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("&lt;b&gt; &amp; &quot;q&quot; &#8364;&#x20AC;", '<b> & "q" €€', []),
        ("&nbsp; &apos; & &amp", "&nbsp; &apos; & &", []),
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", n, 1) for n in range(3)]),
        (
            "<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>",
            "ab",
            [("spoiler", n, 1) for n in range(2)],
        ),
        ("<B>x</B >", "x", [("bold", 0, 1)]),
        ("😀<i>é</i>", "😀é", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<b></b>x", "x", []),
        ("<code>a<b>c</b></code>", "ac", [("code", 0, 2)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("&#55357;&#56832;", "😀", []),
    ],
)
def test_parsed(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    assert shape(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", "Can't find end tag corresponding to start tag b"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "<b bold>x</b>",
            'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0',
        ),
        ("<a =1>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>t</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href='x>t</a>", "Unclosed start tag at byte offset 0"),
        ("<tg-emoji emoji-id='x'>t</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#55357;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_refused(source: str, words: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse(source)
    assert str(refused.value) == f"Bad Request: can't parse entities: {words}"


def test_links() -> None:
    _, [link] = parse('<a href="https://a.example/?q=1&amp;z=&quot;">t</a>')
    assert link.url == 'https://a.example/?q=1&z="'
    _, [bare] = parse("<a>example.com</a>")
    assert bare.url == "http://example.com/"
    _, [person] = parse('<a href="tg://user?id=42">Max</a>')
    assert (person.type, person.user_id) == ("text_mention", 42)
    assert parse('<a href="javascript:alert(1)">x</a>')[1] == []
    _, [code] = parse('<pre><code class="language-python">x</code></pre>')
    assert (code.type, code.language) == ("pre", "python")


@given(st.text())
def test_escaped_text_comes_back_and_is_never_active(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert parse(f"<b>{escaped}</b>x")[0] == f"{text}x"
    assert parse(escaped) == (text, [])


@given(st.text(alphabet="<>/&;bai=\"' #x1é😀"))
def test_any_text_is_parsed_or_refused_with_telegrams_400(source: str) -> None:
    try:
        text, entities = parse(source)
    except ApiError as error:
        code = error.code
    else:
        code = 400
        assert all(one.offset >= 0 and one.offset + one.length <= utf16_length(text) for one in entities)
    assert code == 400


def test_utf16() -> None:
    assert utf16_length("a😀é") == 4
    assert utf16_slice("a😀é", 1, 2) == "😀"
