"""One verb a function, each inside a unit of work."""
