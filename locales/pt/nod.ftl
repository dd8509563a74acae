nod-here = 🙂 Estou ouvindo. Conte-me sobre a sua última ligação ou pergunte o que sei fazer.
nod-unread = Não soube o que fazer com isso, por isso nada foi anotado. Conte o que aconteceu ou pergunte o que sei fazer.
