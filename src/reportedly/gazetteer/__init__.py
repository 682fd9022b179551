"""Where places are: the outlines of countries."""

from reportedly.gazetteer.outlines import Outlines, load_outlines

__all__ = ["Outlines", "load_outlines"]
