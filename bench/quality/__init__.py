"""How well the reader model finds what corpora annotate; each file answers for one corpus."""
