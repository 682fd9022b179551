"""Lets ``python -m reportedly.cli`` work."""

from reportedly.cli.app import main

main()
