nod-here = 🙂 Le escucho. Cuénteme su última llamada o pregunte qué sé hacer.
