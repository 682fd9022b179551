"""How good and how fast: figures that anyone can measure again."""
