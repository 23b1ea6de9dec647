"""The HTTP side: parse, hand over to a service, map its errors to a status."""
