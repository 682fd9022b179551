"""The door for a terminal: one file per command; nothing heavy is imported before a command runs."""

from reportedly.cli.app import main

__all__ = ["main"]
