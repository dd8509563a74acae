"""Signs that say what happened instead of a verb: "📞 Ana Ruiz - wants two more seats"."""

import re

from handlers.understanding.scene import Scene

_KINDS = {
    "📞": "call", "☎": "call", "📱": "call", "🤙": "call", "📧": "email", "✉": "email", "📩": "email", "📨": "email",
    "🤝": "meeting", "☕": "meeting", "🍽": "meeting", "🍻": "meeting", "💬": "message", "📝": "note", "🗒": "note",
    "🏢": "visit", "🖥": "demo", "💻": "demo",
}  # fmt: skip
_SIGN = re.compile(rf"\s*([{''.join(_KINDS)}])\ufe0f?[\s:–-]*")


def sign(scene: Scene, place: int) -> tuple[str, int, int] | None:
    """Give the kind of activity that a sign at a place stands for, and where it lies; a name must stand beside it."""
    found = _SIGN.match(scene.text, place)
    if found is None:
        return None
    named = any(m.start == found.end() and m.kind in ("contact", "company", "several", "unknown") for m in scene.marks)
    return (_KINDS[found[1]], found.start(1), found.end()) if named else None
