unlink-help = Eines Ihrer Konten trennen
unlink-example = z. B.: unlink
unlink-form = Trennen
unlink-done = { $name } auf { $platform } gehört hier nicht mehr zu Ihnen.
unlink-done-there = Dieses Konto wurde in { $platform } getrennt. Zurück kommen Sie, indem Sie es dort wieder verbinden.
unlink-done-elsewhere = Ihr Konto auf { $platform } wurde getrennt. Falls Sie das nicht waren, sagen Sie es der Verwaltung.
