nod-here = 🙂 Estou ouvindo. Conte-me sobre a sua última ligação ou pergunte o que sei fazer.
