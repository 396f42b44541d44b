"""The network: a MiniLM encoder that is told the shapes of words, with heads for tags, lemmas, trees and names."""

import math
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

VOCABULARY, POSITIONS, SHAPES = 30522, 512, 12
WIDTH, LAYERS, ATTENTION_HEADS = 384, 6, 12
# The pretrained encoder has 1,536 units in each feed-forward layer: the third that says least is cut for speed.
PRETRAINED_UNITS, UNITS = 1536, 1024
SHAPE_WIDTH, TAG_WIDTH, ARC_WIDTH, LABEL_WIDTH = 32, 256, 256, 160
# Heads for which relation scores leave the graph, so that the tree decoder need not run the model again.
CANDIDATES = 4
FORBIDDEN = -1e4


class PooledDropout(nn.Module):
    """Dropout from a pool of ready random bits: drawing them anew costs a sixth of a step on a CPU."""

    pools: dict = {}
    size = 1 << 24

    def __init__(self, p: float):
        super().__init__()
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        if self.p not in self.pools:
            bits = (torch.rand(self.size) >= self.p).to(torch.float32) / (1 - self.p)
            self.pools[self.p] = (bits, numpy.random.default_rng(1))
        bits, draws = self.pools[self.p]
        count = x.numel()
        if count >= self.size:
            return F.dropout(x, self.p)
        start = int(draws.integers(0, self.size - count))
        return x * bits[start : start + count].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout: float, units: int):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, units)
        self.down = nn.Linear(units, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape
        split = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = split.permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: the fused attention of a CPU takes three times as long backwards at these lengths.
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(q.shape[-1]) + mask, -1)
        attended = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(attended)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """Inputs and outputs are those of the model card; `sentence` numbers the sentences of a window, -1 is padding."""

    def __init__(self, upos: int, xpos: int, lemma: int, deprel: int, names: int, dropout: float = 0.1, units: int = UNITS):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = PooledDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout, units) for _ in range(LAYERS))
        # Two mixes of the layers: one for syntax, one for names. The last layer begins with most of the weight.
        self.mix = nn.Parameter(torch.zeros(2, LAYERS + 1))
        self.mix.data[:, -1] = 2.0
        self.head_shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.head_dropout = PooledDropout(0.25)
        wide = WIDTH + SHAPE_WIDTH
        self.tag_hidden = nn.Linear(wide, TAG_WIDTH)
        self.upos = nn.Linear(TAG_WIDTH, upos)
        self.xpos = nn.Linear(TAG_WIDTH, xpos)
        self.lemma_hidden = nn.Linear(wide, TAG_WIDTH)
        self.lemma = nn.Linear(TAG_WIDTH, lemma)
        self.name_hidden = nn.Linear(wide, TAG_WIDTH)
        self.names = nn.Linear(TAG_WIDTH, names)
        self.dependent = nn.Linear(wide, ARC_WIDTH + LABEL_WIDTH)
        self.head = nn.Linear(wide, ARC_WIDTH + LABEL_WIDTH)
        self.root = nn.Parameter(torch.randn(ARC_WIDTH + LABEL_WIDTH) * 0.1)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.label = nn.Linear(2 * LABEL_WIDTH, deprel)

    def load_encoder(self, path: Path) -> None:
        weights = {name: value.float() for name, value in load_file(str(path)).items()}
        embeddings = "embeddings."
        self.words.weight.data = weights[embeddings + "word_embeddings.weight"]
        self.positions.weight.data = weights[embeddings + "position_embeddings.weight"]
        self.segment.data = weights[embeddings + "token_type_embeddings.weight"][0].clone()
        self.norm.weight.data = weights[embeddings + "LayerNorm.weight"]
        self.norm.bias.data = weights[embeddings + "LayerNorm.bias"]
        for number, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{number}."
            parts = {
                layer.out: "attention.output.dense",
                layer.norm1: "attention.output.LayerNorm",
                layer.up: "intermediate.dense",
                layer.down: "output.dense",
                layer.norm2: "output.LayerNorm",
            }
            for kind in ("weight", "bias"):
                joined = [weights[f"{prefix}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.qkv, kind).data = torch.cat(joined)
                for module, name in parts.items():
                    getattr(module, kind).data = weights[f"{prefix}{name}.{kind}"]

    def encode(self, ids, shapes, first, word_shapes):
        """Two vectors a word, for syntax and for names: a mix of the layers at the word's first sub-word."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.segment + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        mask = ((ids == 0).to(x.dtype) * FORBIDDEN)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        mix = torch.softmax(self.mix, 1)
        at = first[:, :, None].expand(-1, -1, WIDTH)
        gathered = [torch.gather(state, 1, at) for state in states]
        shape = self.head_shapes(word_shapes)
        out = []
        for row in mix:
            mixed = sum(weight.to(state.dtype) * state for weight, state in zip(row, gathered))
            out.append(self.head_dropout(torch.cat([mixed, shape.to(mixed.dtype)], -1)))
        return out

    def hidden(self, layer: nn.Linear, x: torch.Tensor) -> torch.Tensor:
        return self.head_dropout(F.gelu(layer(x)))

    def arcs(self, syntax: torch.Tensor, sentence: torch.Tensor):
        """Scores of heads (batch, word, 1 + word), and the vectors from which relations are scored."""
        batch = sentence.shape[0]
        widths = [ARC_WIDTH, LABEL_WIDTH]
        dependent_arc, dependent_label = self.hidden(self.dependent, syntax).split(widths, -1)
        head_arc, head_label = self.hidden(self.head, syntax).split(widths, -1)
        root_arc, root_label = self.root.to(head_arc.dtype).split(widths)
        head_arc = torch.cat([root_arc.expand(batch, 1, -1), head_arc], 1)
        head_label = torch.cat([root_label.expand(batch, 1, -1), head_label], 1)
        scores = (self.arc(dependent_arc) @ head_arc.transpose(1, 2)).float() / math.sqrt(ARC_WIDTH)
        same = sentence[:, :, None] == sentence[:, None, :]
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        return scores.masked_fill(~allowed, FORBIDDEN), dependent_label, head_label

    def relations(self, dependent_label, head_label, heads):
        """Scores of relations to the given heads: `heads` is (batch, word, candidate), so is the result, and relation."""
        batch, words, candidates = heads.shape
        at = heads.reshape(batch, words * candidates)[:, :, None].expand(-1, -1, LABEL_WIDTH)
        head = torch.gather(head_label, 1, at).view(batch, words, candidates, LABEL_WIDTH)
        dependent = dependent_label[:, :, None, :].expand(-1, -1, candidates, -1)
        return self.label(torch.cat([dependent * head, F.gelu(dependent + head)], -1))

    def tags(self, syntax, names):
        tag = self.hidden(self.tag_hidden, syntax)
        return {
            "upos": self.upos(tag),
            "xpos": self.xpos(tag),
            "lemma": self.lemma(self.hidden(self.lemma_hidden, syntax)),
            "names": self.names(self.hidden(self.name_hidden, names)),
        }

    def forward(self, ids, shapes, first, word_shapes, sentence):
        syntax, names = self.encode(ids, shapes, first, word_shapes)
        tags = self.tags(syntax, names)
        arcs, dependent_label, head_label = self.arcs(syntax, sentence)
        # A window of one word has two columns only: the padding columns can never win.
        padded = F.pad(arcs, (0, CANDIDATES), value=2 * FORBIDDEN)
        candidates = torch.topk(padded, CANDIDATES, dim=-1).indices.clamp(max=arcs.shape[2] - 1)
        labels = self.relations(dependent_label, head_label, candidates)
        return tags["upos"], tags["xpos"], tags["lemma"], tags["names"], arcs, candidates, labels
