nod-here = 🙂 I'm listening. Tell me about your last call, or ask what I can do.
