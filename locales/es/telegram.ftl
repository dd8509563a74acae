common-what-next = ¿Y ahora?
