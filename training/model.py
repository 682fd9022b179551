"""The reader: one encoder, one pass, and a head for everything we ask of a word or a pair of words."""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from reportedly.analyse.forms import FORMS

CONVENTIONS = {"gold": 0, "polnear": 1, "wikievents": 2, "uds": 3, "ecbplus": 4}
ARC, REL, COREF, PAIR, SAME = 256, 64, 192, 96, 128
TASKS = 5
ENCODER_DROP = 0.1
"""Of the states between layers; dropping attention too would triple the time of a pass on a CPU."""
REACH = 128
DISTANCES = 2 * REACH + 1
COREF_BUCKETS = 10


class Reader(nn.Module):
    """Encoder with word heads; pair heads are given as projections, so that pairs can be scored where needed."""

    def __init__(self, encoder: str, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            encoder, hidden_dropout_prob=ENCODER_DROP, attention_probs_dropout_prob=0.0
        )
        width = self.encoder.config.hidden_size
        layers = self.encoder.config.num_hidden_layers
        self.forms = nn.Embedding(FORMS, width)
        nn.init.zeros_(self.forms.weight)
        self.mix = nn.Parameter(torch.zeros(TASKS, layers + 1))
        self.drop = nn.Dropout(0.3)
        self.tags = nn.ModuleDict({name: _head(width, sizes[name]) for name in ("upos", "xpos", "names", "mentions")})
        self.cue = _head(width, sizes["cues"])
        self.convention = nn.Embedding(len(CONVENTIONS), width)
        nn.init.zeros_(self.convention.weight)
        self.arc_head, self.arc_child = _project(width, ARC), _project(width, ARC + 1)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC).normal_(std=0.02))
        self.rel_head, self.rel_child = _project(width, REL), _project(width, REL)
        self.rel = nn.Parameter(torch.empty(REL, sizes["relations"], REL).normal_(std=0.02))
        self.rel_bias = nn.Linear(2 * REL, sizes["relations"])
        self.coref_left, self.coref_right = _project(width, COREF), _project(width, COREF)
        self.coref_distance = nn.Embedding(COREF_BUCKETS, 1)
        self.coref_any = nn.Linear(COREF, 1)
        self.pair_word, self.pair_cue = nn.Linear(width, PAIR), nn.Linear(width, 2 * PAIR)
        self.pairs = PairDecoder(sizes)
        self.happens = nn.ModuleDict({name: _head(width, sizes[name]) for name in ("triggers", "realis", "attacks")})
        self.factual = _head(width, 1)
        self.same_left, self.same_right = _project(width, SAME), _project(width, SAME)
        self.same_distance, self.same_any = nn.Embedding(COREF_BUCKETS, 1), nn.Linear(SAME, 1)
        self.event_word, self.event_trigger = nn.Linear(width, PAIR), nn.Linear(width, 2 * PAIR)
        self.parties = PartyDecoder(sizes)
        self.sentence = nn.Linear(width, width)
        nn.init.eye_(self.sentence.weight), nn.init.zeros_(self.sentence.bias)

    def forward(self, pieces: Tensor, forms: Tensor, mask: Tensor, first: Tensor, last: Tensor, convention: Tensor):
        """Return the word vectors of each task and the outputs of the word heads.

        ``pieces``, ``forms`` and ``mask`` are [windows, pieces]; ``first`` and ``last`` [windows, words] are the
        places of each word's first and last piece; ``convention`` [windows] tells whose guide to follow.
        """
        embedded = self.encoder.get_input_embeddings()(pieces) + self.forms(forms)
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
        mixed = torch.einsum(
            "lbsw,tl->tbsw", torch.stack([_at_words(s, first, last) for s in states]), self.mix.softmax(1)
        )
        grammar, naming, telling, happening, meaning = mixed.unbind(0)
        guide = self.convention(convention)[:, None]
        other = telling + self.convention.weight[CONVENTIONS["polnear"]]
        telling, happening = telling + guide, happening + guide
        out = {name: self.tags[name](self.drop(grammar if name in ("upos", "xpos") else naming)) for name in self.tags}
        out["cues"], out["cues_polnear"] = self.cue(self.drop(telling)), self.cue(self.drop(other))
        grammar = self.drop(grammar)
        out["arc_head"] = self.arc_head(grammar)
        out["arc_child"] = self.arc_child(grammar) @ self.arc
        out["rel_head"], out["rel_child"] = self.rel_head(grammar), self.rel_child(grammar)
        naming = self.drop(naming)
        out["coref_left"], out["coref_right"] = self.coref_left(naming), self.coref_right(naming)
        telling = self.drop(telling)
        out["pair_word"], out["pair_cue"] = self.pair_word(telling), self.pair_cue(telling)
        out["vector"] = self.sentence(meaning)
        return out | self._happening(happening)

    def _happening(self, state: Tensor) -> dict[str, Tensor]:
        out = {name: head(self.drop(state)) for name, head in self.happens.items()}
        out["factual"] = self.factual(self.drop(state))
        state = self.drop(state)
        out["same_left"], out["same_right"] = self.same_left(state), self.same_right(state)
        out["event_word"], out["event_trigger"] = self.event_word(state), self.event_trigger(state)
        return out

    def relations(self, child: Tensor, head: Tensor) -> Tensor:
        """Score the relation of words to their heads, both [words, size]."""
        return torch.einsum("wi,irj,wj->wr", child, self.rel, head) + self.rel_bias(torch.cat([child, head], -1))


class Around(nn.Module):
    """Look at the words around one word with that word in mind."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.blocks = nn.ModuleList(nn.Conv1d(PAIR, PAIR, 3, padding=d, dilation=d) for d in (1, 2, 4, 8, 1))
        self.norms = nn.ModuleList(nn.LayerNorm(PAIR) for _ in self.blocks)
        self.drop = nn.Dropout(0.1)

    def look(self, words: Tensor, centre: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        """Return what ``words`` [centres, reach, size] are to each ``centre`` [centres, 2 size]."""
        shift, gate = centre.chunk(2, -1)
        state = torch.nn.functional.gelu(words * (1 + gate[:, None]) + shift[:, None] + self.distance(distances))
        state = state * mask[..., None]
        for block, norm in zip(self.blocks, self.norms, strict=True):
            change = block(norm(state).transpose(1, 2)).transpose(1, 2)
            state = (state + self.drop(torch.nn.functional.gelu(change))) * mask[..., None]
        return state


class PartyDecoder(Around):
    """Given one trigger, label the words around it as actor, recipient, place and time; a word may be several."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.roles = nn.Linear(PAIR, 3 * sizes["parties"])

    def forward(self, words: Tensor, triggers: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        """Score outside, begin and inside of each role: [triggers, reach, 3 roles]."""
        return self.roles(self.look(words, triggers, distances, mask))


class PairDecoder(Around):
    """Given one cue, label the words around it as its source and content; also its stance and the source's kind."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.roles = nn.Linear(PAIR, sizes["roles"])
        self.stance = nn.Sequential(nn.Linear(3 * PAIR, PAIR), nn.GELU(), nn.Linear(PAIR, sizes["stances"]))
        self.kind = nn.Sequential(nn.Dropout(0.3), nn.Linear(PAIR, PAIR), nn.GELU(), nn.Linear(PAIR, sizes["kinds"]))

    def forward(self, words: Tensor, cues: Tensor, distances: Tensor, mask: Tensor):
        """Score ``words`` [cues, reach, size] around each of ``cues`` [cues, 2 size]; ``distances`` index words from the cue."""
        state, shift = self.look(words, cues, distances, mask), cues.chunk(2, -1)[0]
        roles = self.roles(state)
        spread = roles.softmax(-1) * mask[..., None]
        source = _pool(state, spread[..., 1:3].sum(-1))
        content = _pool(state, spread[..., 3:5].sum(-1))
        whole = torch.cat([shift, source, content], -1)
        return roles, self.stance(whole), self.kind(source)


def _at_words(state: Tensor, first: Tensor, last: Tensor) -> Tensor:
    rows = torch.arange(state.shape[0])[:, None]
    return (state[rows, first] + state[rows, last]) / 2


def _pool(state: Tensor, weights: Tensor) -> Tensor:
    return (state * weights[..., None]).sum(1) / (weights.sum(1, keepdim=True) + 1.0)


def _head(width: int, labels: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, width // 2), nn.GELU(), nn.Dropout(0.1), nn.Linear(width // 2, labels))


def _project(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.15))
