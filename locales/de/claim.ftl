claim-button = Ich übernehme
claim-done = { $name } hat { $what } übernommen.
claim-taken = { $name } hat { $what } übernommen. Sie brauchen dort nichts mehr zu tun.
claim-faster = { $name } war schneller und kümmert sich schon um { $what }.
claim-yours-already = Um { $what } kümmern Sie sich schon.
