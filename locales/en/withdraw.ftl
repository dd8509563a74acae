withdraw-done = Invitation withdrawn: { $name }. Its code lets nobody in any more.
withdraw-used = { $name } has used this invitation already. Under Members you can close the access.
