"""The pages that stand in the navigation, in order: add a line here for a new one."""

SECTIONS: tuple[tuple[str, str], ...] = (
    ("/", "Home"),
    ("/incidents", "Incidents"),
    ("/reports", "Reports"),
    ("/search", "Search"),
    ("/review", "Review"),
    ("/upload", "Add"),
)
