"""Where places are: names with their coordinates and extent, and the outlines of countries."""

from reportedly.gazetteer.gazetteer import Entry, Gazetteer, load_gazetteer
from reportedly.gazetteer.outlines import Outlines, load_outlines

__all__ = ["Entry", "Gazetteer", "Outlines", "load_gazetteer", "load_outlines"]
