"""The subcommands of ``crm``: each module here is one, and its ``command`` is found by the module's name.

They parse what is typed and print what comes back. What they do is done by the rooms below.
"""
