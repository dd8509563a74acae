members-help = Who is in: let in, change roles, close an access
members-example = such as: members Kim
members-forms =
    members
    members Kim
    members Kim manager
    members deactivate Kim
members-form = Members
members-title = Members
members-choose = Show one of them
members-let-in = Let in { $name }
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · not here for { $count } days
members-line-not = { $role } · { $state }
members-no-account = no account yet
members-role = Role
members-state = Access
members-team = Team
members-accounts = Accounts
members-account = { $platform }: { $name }
members-last = Last here
members-quiet = Not here for { $count } days. If nobody needs this access any more, close it.
members-is-asked = waits for your yes
members-is-active = open
members-is-deactivated = closed
members-new-role = Change the role
members-deactivate = Close the access
members-activate = Open the access
members-all = All members
members-role-changed = { $name } has a new role: { $role }.
members-role-back = Change back
members-your-role = { $by } has given you a new role: { $role }.
members-closed-nothing = { $name } has no access any more. Nothing was open.
members-closed = { $name } has no access any more. { $heir } looks after the open work now, with its reminders: { $work }.
members-open = { $name } has access.
members-open-with-work = { $name } has access, and the deals and follow-ups are back.
members-unlinked-you = An administrator has unlinked your account on { $platform }.
members-team-unled = { $team } has no lead now.
members-no-admin = { $name } has left and was the last administrator here. Until there is a new one, nobody can let people in or change the set-up.
members-no-admin-slack = An owner or admin of the Slack workspace becomes one by writing me a line.
members-no-admin-host = Whoever runs me can choose one with: crm members role
members-still-has = { $name } still has { $work }.
members-hand-over = Hand it over
members-invited = Invited, not in yet: { $name } ({ $role }), until { $until }
members-withdraw = Withdraw: { $name }
