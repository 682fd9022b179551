"""Write a sentence with its tree on one line, so that tests of grammar stay readable."""

from reportedly.model import Analysis, Mention
from tests.drafts import draft


def tree(marked: str, *, people: tuple[int, ...] = (), places: tuple[int, ...] = ()) -> Analysis:
    """Return the analysis of words written as word/KIND/relation>head, a word without marks hanging on itself."""
    words = [
        item.rsplit("/", 2) if item.count("/") > 1 else [item, "X", f"dep>{at}"]
        for at, item in enumerate(marked.split())
    ]
    arcs = [arc.split(">") for _, _, arc in words]
    heads = [*((at, "person") for at in people), *((at, "place") for at in places)]
    return draft(
        " ".join(word for word, _, _ in words),
        upos=[kind for _, kind, _ in words],
        relations=[relation for relation, _ in arcs],
        heads=[int(head) for _, head in arcs],
        mentions=[Mention(head, kind, group) for group, (head, kind) in enumerate(heads)],
    )
