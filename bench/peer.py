"""The peer: an untrained encoder of RoBERTa-base size in windows of 512, with spaCy's tagger, parser and names."""

import time

VOCABULARY = 50_265
WINDOW, STEP = 510, 384
PIECES_PER_WORD = 1.3


def measure_peer(text: str, threads: int) -> str:
    """Return words per second of a pass of the peer's encoder with tagger, parser and names over a text, or why not."""
    try:
        import torch
        from transformers import RobertaConfig, RobertaModel
    except ImportError:
        return "   not run: needs pip install torch transformers"
    import spacy

    torch.set_num_threads(threads)
    encoder = RobertaModel(RobertaConfig(vocab_size=VOCABULARY)).eval()
    nlp = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        nlp.add_pipe(name).add_label("dep" if name == "parser" else "X")
    nlp.initialize()
    begun = time.perf_counter()
    doc = nlp(text)
    with torch.inference_mode():
        for _ in range(0, int(len(doc) * PIECES_PER_WORD), STEP):
            encoder(torch.randint(0, VOCABULARY, (1, WINDOW)))
    return f"{len(text.split()) / (time.perf_counter() - begun):10.0f} words/s"
