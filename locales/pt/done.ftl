done-help = Marcar um follow-up como feito
done-example = por exemplo: done enviar a proposta
done-form = Qual foi feito?
done-repeats = ✓ Feito: { $title }. Próxima vez: { $due }
done-told = ✓ { $name } fez isto por você: { $title }
