"""What people and programs look at, made from readings."""

from reportedly.view.page import to_page
from reportedly.view.values import to_values

__all__ = ["to_page", "to_values"]
