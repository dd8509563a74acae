nod-here = 🙂 I'm listening. Tell me about your last call, or ask what I can do.
nod-unread = I couldn't tell what to do with that, so nothing was written down. Tell me what happened, or ask what I can do.
