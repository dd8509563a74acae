nod-here = 🙂 Ti ascolto. Raccontami la tua ultima chiamata, o chiedimi che cosa so fare.
nod-unread = Non ho capito che cosa farne, quindi non ho annotato nulla. Dimmi che cosa è successo o chiedimi che cosa so fare.
