"""Runs inside Rasa: channel, conversation memory, and NLU components round `sprak`."""
