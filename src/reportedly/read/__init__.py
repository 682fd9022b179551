"""From bytes to a report: the only place that opens what users give us."""

from reportedly.read.inputs import Form, Input, find_inputs
from reportedly.read.read import read_input, read_string

__all__ = ["Form", "Input", "find_inputs", "read_input", "read_string"]
