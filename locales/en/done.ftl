done-help = Mark a follow-up as done
done-example = such as: done send the offer
done-form = Which follow-up is done?
done-repeats = ✓ Done: { $title }. Next time: { $due }
done-told = ✓ { $name } has done it for you: { $title }
