"""Training examples as numbers: documents to windows, windows to batches of tensors."""

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import torch

CLS, SEP = 101, 102
NO_SHAPE, LOWER, TITLE, UPPER, INNER = 0, 1, 2, 3, 5
NO_HEAD = -2
TARGETS = ("upos", "xpos", "deprel", "lemma", "names")
LONGEST = 400
WINDOW_SIZES = (64, 64, 64, 96, 128, 192, 256)
# Headlines and careless texts: share of the windows whose capitals are changed, and to what.
CASINGS = (("upper", 0.03), ("title", 0.03), ("lower", 0.03))


@dataclass
class Window:
    """Sentences that the encoder sees at once; one entry a sub-word in ids and shapes, one a word in the rest."""

    ids: list = field(default_factory=lambda: [CLS])
    shapes: list = field(default_factory=lambda: [NO_SHAPE])
    first: list = field(default_factory=list)
    word_shapes: list = field(default_factory=list)
    sentence: list = field(default_factory=list)
    head: list = field(default_factory=list)
    targets: dict = field(default_factory=lambda: {name: [] for name in TARGETS})
    sentences: int = 0

    def add(self, sentence: dict, casing: str | None) -> None:
        words_before = len(self.first)
        for pieces, shape in zip(sentence["pieces"], sentence["shapes"]):
            shape = recased(shape, casing)
            self.first.append(len(self.ids))
            self.ids += pieces
            self.shapes += [shape] * len(pieces)
            self.word_shapes.append(shape)
            self.sentence.append(self.sentences)
        self.ids.append(SEP)
        self.shapes.append(NO_SHAPE)
        self.sentences += 1
        # Column 0 of the arc scores is the root, column 1 + j word j of the window; -1 is no loss.
        self.head += [-1 if h == NO_HEAD else 0 if h == -1 else h + 1 + words_before for h in sentence["head"]]
        for name in TARGETS:
            self.targets[name] += sentence[name]
        if casing is not None:
            # The lemma of a word in capitals does not follow from the edit of the word as it was.
            count = len(sentence["shapes"])
            self.targets["lemma"][-count:] = [-1] * count


def recased(shape: int, casing: str | None) -> int:
    if casing == "upper" and shape in (LOWER, TITLE, INNER):
        return UPPER
    if casing == "title" and shape == LOWER:
        return TITLE
    if casing == "lower" and shape in (TITLE, UPPER, INNER):
        return LOWER
    return shape


def size(sentence: dict) -> int:
    return sum(len(pieces) for pieces in sentence["pieces"]) + 1


def pack(sentences: list, limit: int) -> list:
    """Neighbouring sentences in groups of at most `limit` sub-words; a longer sentence stands alone."""
    groups, group, length = [], [], 1
    for sentence in sentences:
        if group and length + size(sentence) > limit:
            groups.append(group)
            group, length = [], 1
        group.append(sentence)
        length += size(sentence)
    return groups + [group] if group else groups


def window(sentences: list, casing: str | None = None) -> Window:
    joined = Window()
    for sentence in sentences:
        joined.add(sentence, casing)
    return joined


def read(path: Path) -> list:
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def draw_casing(rng: random.Random) -> str | None:
    draw = rng.random()
    for casing, share in CASINGS:
        draw -= share
        if draw < 0:
            return casing
    return None


def has_trees(document: dict) -> bool:
    return any(head != NO_HEAD for sentence in document["sentences"] for head in sentence["head"])


def epoch_batches(documents: list, rng: random.Random, budget: int, share_without_trees: float = 1) -> list:
    """The batches of one epoch: sets with a share below one are drawn anew, and windows have changing sizes.

    Of what teaches names alone, `share_without_trees` is drawn: texts whole, other sets by the sentence."""
    windows = []
    for document in documents:
        drawn = 1 if has_trees(document) else share_without_trees
        if document["texts"] and rng.random() >= drawn:
            continue
        share = document["share"] if document["texts"] else document["share"] * drawn
        for _ in range(max(1, round(share))):
            sentences = [s for s in document["sentences"] if share >= 1 or rng.random() < share]
            limit = rng.choice(WINDOW_SIZES) if document["texts"] else 1
            windows += [window(group, draw_casing(rng)) for group in pack(sentences, limit)]
    windows = [w for w in windows if len(w.ids) <= LONGEST]
    windows.sort(key=lambda w: len(w.ids) + rng.random() * 24)
    batches = batched(windows, budget)
    rng.shuffle(batches)
    return batches


def batched(windows: list, budget: int) -> list:
    """Groups of windows in the order given, of at most `budget` sub-words with their padding."""
    batches, batch, longest = [], [], 0
    for each in windows:
        if batch and max(longest, len(each.ids)) * (len(batch) + 1) > budget:
            batches.append(batch)
            batch, longest = [], 0
        batch.append(each)
        longest = max(longest, len(each.ids))
    return batches + [batch] if batch else batches


def calibration_windows(documents: list, most: int) -> list:
    """The beginnings of some running texts, evenly drawn, the shortest first: what statistics of layers are taken from."""
    texts = [d for d in documents if d["texts"]]
    every = max(1, len(texts) // most)
    windows = [window(pack(d["sentences"], 64)[0]) for d in texts[::every] if d["sentences"]]
    return sorted(windows, key=lambda w: len(w.ids))


def tensors(batch: list) -> dict:
    """Padded int64 tensors of a batch; padding is id 0, sentence -1, and no loss."""

    def padded(rows: list, filler: int) -> torch.Tensor:
        out = torch.full((len(rows), max(map(len, rows))), filler, dtype=torch.int64)
        for at, row in enumerate(rows):
            out[at, : len(row)] = torch.tensor(row)
        return out

    inputs = {
        "ids": padded([w.ids for w in batch], 0),
        "shapes": padded([w.shapes for w in batch], 0),
        "first": padded([w.first for w in batch], 0),
        "word_shapes": padded([w.word_shapes for w in batch], 0),
        "sentence": padded([w.sentence for w in batch], -1),
        "head": padded([w.head for w in batch], -1),
    }
    fillers = {name: -1 for name in TARGETS} | {"names": 0}
    return inputs | {name: padded([w.targets[name] for w in batch], fillers[name]) for name in TARGETS}
