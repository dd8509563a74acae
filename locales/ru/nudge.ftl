nudge-moves = { $name }: снова в движении.
