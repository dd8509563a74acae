nod-here = 🙂 Ich höre zu. Erzählen Sie mir von Ihrem letzten Anruf, oder fragen Sie, was ich kann.
