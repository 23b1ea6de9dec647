"""The only code that reads what strangers sent as files. It runs in a process of its own, with little to break.

`python -m backend.vask vask [original]` and `... vis SIDE` read a file on standard input and write one line of JSON
and the new file on standard output. Nothing is written on disk. Of ours it imports the domain alone.
"""
