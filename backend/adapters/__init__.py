"""The outside world: tables, e-mail, files."""
