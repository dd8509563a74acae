nod-here = 🙂 Ti ascolto. Raccontami la tua ultima chiamata, o chiedimi che cosa so fare.
