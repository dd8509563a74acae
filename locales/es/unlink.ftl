unlink-help = Desvincular una de tus cuentas
unlink-example = por ejemplo: unlink
unlink-form = Desvincular
unlink-done = La cuenta { $name } de { $platform } queda desvinculada.
unlink-done-there = Esta cuenta se ha desvinculado en { $platform }. Para volver, vincúlala allí otra vez.
unlink-done-elsewhere = Tu cuenta de { $platform } se ha desvinculado. Si no has sido tú, díselo a quien administra el equipo.
