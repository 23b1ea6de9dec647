"""Alembic's environment: runs on the connection that the store hands over at start."""

from __future__ import annotations

from alembic import context

from backend.adapters.tabeller import Rot

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Rot.metadata, render_as_batch=True
)
context.run_migrations()
