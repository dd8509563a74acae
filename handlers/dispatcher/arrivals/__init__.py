"""Who comes with a request, and where from: members, newcomers, groups, somebody who leaves."""
