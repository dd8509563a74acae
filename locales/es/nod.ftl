nod-here = 🙂 Te escucho. Cuéntame tu última llamada o pregunta qué sé hacer.
nod-unread = No he sabido qué hacer con eso, así que no he anotado nada. Cuéntame qué ha pasado o pregunta qué sé hacer.
