nod-here = 🙂 Ich höre zu. Erzählen Sie mir von Ihrem letzten Anruf, oder fragen Sie, was ich kann.
nod-unread = Damit konnte ich nichts anfangen, deshalb ist nichts notiert. Schreiben Sie mir, was passiert ist, oder fragen Sie, was ich kann.
