"""Rasa's custom actions: read the tracker, call a service, say a response."""
