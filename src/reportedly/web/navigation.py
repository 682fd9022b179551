"""The pages that stand in the navigation, in order: add a line here for a new one."""

SECTIONS: tuple[tuple[str, str], ...] = (
    ("/", "Home"),
    ("/incidents", "Incidents"),
    ("/timeline", "Timeline"),
    ("/map", "Map"),
    ("/claims", "Claims"),
    ("/actors", "Actors"),
    ("/sources", "Sources"),
    ("/echoes", "Copies"),
    ("/reports", "Reports"),
    ("/search", "Search"),
    ("/review", "Review"),
    ("/dossier", "Dossier"),
    ("/upload", "Add"),
)
