"""The plan check: a school's plan held against opplæringslova chapter 12."""
