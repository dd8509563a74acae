mute-is-off = { $what } : désactivé. Je ne vous en enverrai plus.
mute-is-on = { $what } : activé.
mute-on = Réactiver
mute-off = Désactiver
