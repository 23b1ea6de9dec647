"""What a varsel is and where it goes: pure values and functions, no I/O, no framework."""
