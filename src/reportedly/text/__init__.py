"""Pure helpers on strings and spans; nothing here reads files."""
