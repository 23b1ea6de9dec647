"""The process that faces people: chat gateway, web pages, portal, custom actions, store and outbox."""
