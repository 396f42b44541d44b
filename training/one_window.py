"""The network as it is used: one window, no padding, written with the fused operators of ONNX Runtime.

The same arithmetic as `model.Network` but for the order of additions and a GELU by tanh (Hendrycks and Gimpel 2016);
`export.py` proves that no score differs by more than it allows before it quantizes.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from model import ARC_WIDTH, ATTENTION_HEADS, CANDIDATES, FORBIDDEN, LABEL_WIDTH, WIDTH, Network


class Attention(torch.autograd.Function):
    """Multi-head attention of one window: query, key and value are (1, length, width)."""

    @staticmethod
    def forward(_, query, key, value):
        split = lambda x: x.view(1, x.shape[1], ATTENTION_HEADS, -1).transpose(1, 2)
        attended = F.scaled_dot_product_attention(split(query), split(key), split(value))
        return attended.transpose(1, 2).reshape(query.shape)

    @staticmethod
    def symbolic(graph, query, key, value):
        out = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=ATTENTION_HEADS)
        return out.setType(query.type())


class FastGelu(torch.autograd.Function):
    @staticmethod
    def forward(_, x):
        return F.gelu(x, approximate="tanh")

    @staticmethod
    def symbolic(graph, x):
        return graph.op("com.microsoft::FastGelu", x).setType(x.type())


class OneWindow(nn.Module):
    def __init__(self, network: Network):
        super().__init__()
        self.network = network
        self.register_buffer("mix", torch.softmax(network.mix.detach(), 1))
        # What every sub-word gets whatever it is, added once.
        self.register_buffer("places", (network.positions.weight + network.segment).detach())

    def forward(self, ids, shapes, first, word_shapes, sentence):
        network = self.network
        ids, shapes, first, word_shapes = (each[0].long() for each in (ids, shapes, first, word_shapes))
        places = self.places[: ids.shape[0]]
        x = network.norm(network.words(ids) + places + network.shapes(shapes))[None]
        states = [x[0].index_select(0, first)]
        for layer in network.layers:
            query, key, value = layer.qkv(x).split([WIDTH, WIDTH, WIDTH], -1)
            attended = Attention.apply(query, key, value)
            if layer is network.layers[-1]:
                # Nothing reads the last layer but at the first sub-word of each word.
                attended, x = attended.index_select(1, first), x.index_select(1, first)
            x = layer.norm1(x + layer.out(attended))
            x = layer.norm2(x + layer.down(FastGelu.apply(layer.up(x))))
            states.append(x[0] if layer is network.layers[-1] else x[0].index_select(0, first))
        stacked = torch.stack(states)
        count = first.shape[0]
        mixed = (self.mix @ stacked.reshape(stacked.shape[0], -1)).view(2, count, -1)
        shape = network.head_shapes(word_shapes)
        syntax, names = (torch.cat([each, shape], -1) for each in mixed.unbind(0))
        hidden = lambda layer, vector: FastGelu.apply(layer(vector))
        tag = hidden(network.tag_hidden, syntax)
        arcs, candidates, labels = self.relations(syntax, sentence[0])
        outputs = (
            network.upos(tag),
            network.xpos(tag),
            network.lemma(hidden(network.lemma_hidden, syntax)),
            network.names(hidden(network.name_hidden, names)),
            arcs,
            candidates.int(),
            labels,
        )
        return tuple(each[None] for each in outputs)

    def relations(self, syntax, sentence):
        network = self.network
        widths = [ARC_WIDTH, LABEL_WIDTH]
        dependent_arc, dependent_label = FastGelu.apply(network.dependent(syntax)).split(widths, -1)
        head_arc, head_label = FastGelu.apply(network.head(syntax)).split(widths, -1)
        root_arc, root_label = network.root[None].split(widths, -1)
        head_arc, head_label = torch.cat([root_arc, head_arc]), torch.cat([root_label, head_label])
        scores = network.arc(dependent_arc) @ head_arc.t() / math.sqrt(ARC_WIDTH)
        same = F.pad(sentence[:, None] == sentence[None, :], (1, 0), value=True)
        arcs = torch.where(same, scores, torch.tensor(FORBIDDEN))
        # A window of one word has two columns only: the padding columns can never win.
        padded = F.pad(arcs, (0, CANDIDATES), value=2 * FORBIDDEN)
        candidates = torch.minimum(torch.topk(padded, CANDIDATES, -1).indices, torch.tensor(arcs.shape[1] - 1))
        head = head_label.index_select(0, candidates.reshape(-1)).view(-1, CANDIDATES, LABEL_WIDTH)
        dependent = dependent_label[:, None, :]
        labels = network.label(torch.cat([dependent * head, FastGelu.apply(dependent + head)], -1))
        return arcs, candidates, labels
