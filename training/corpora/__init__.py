"""Readers of the training corpora: each gives examples in one shape."""
