"""What the Makefile runs. Only the standard library until the environments exist."""
