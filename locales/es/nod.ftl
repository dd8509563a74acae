nod-here = 🙂 Te escucho. Cuéntame tu última llamada o pregunta qué sé hacer.
