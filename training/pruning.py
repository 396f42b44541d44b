"""Loads the pretrained encoder into a network with fewer feed-forward units.

The units that are cut are those whose output varies least in what they add: the standard deviation of a unit over
running text, times the norm of its outgoing weights. What a cut unit adds on average goes into the bias.
"""

from pathlib import Path

import torch
import torch.nn.functional as F

from examples import batched, calibration_windows, tensors
from model import PRETRAINED_UNITS, Network

CALIBRATION_WINDOWS = 400


@torch.no_grad()
def load_pruned(network: Network, sizes: dict, encoder: Path, documents: list) -> None:
    full = Network(**sizes, units=PRETRAINED_UNITS)
    full.load_encoder(encoder)
    statistics = unit_statistics(full.eval(), documents)
    own = network.state_dict()
    own.update({name: value for name, value in full.state_dict().items() if not is_head(name) and "up." not in name})
    for number, (mean, deviation) in enumerate(statistics):
        up, down = full.layers[number].up, full.layers[number].down
        kept_count = network.layers[number].up.out_features
        weight = deviation * down.weight.norm(dim=0)
        order = torch.argsort(weight, descending=True)
        kept, cut = order[:kept_count].sort().values, order[kept_count:]
        prefix = f"layers.{number}."
        own[prefix + "up.weight"], own[prefix + "up.bias"] = up.weight[kept], up.bias[kept]
        own[prefix + "down.weight"] = down.weight[:, kept]
        own[prefix + "down.bias"] = down.bias + down.weight[:, cut] @ mean[cut]
        share = float((weight[cut] ** 2).sum() / (weight**2).sum())
        print(f"layer {number}: cut {len(cut)} units with {share:.1%} of the variance", flush=True)
    network.load_state_dict(own)


def is_head(name: str) -> bool:
    """Whether a parameter is none of the encoder's: it keeps its random start."""
    return not name.startswith(("words.", "positions.", "segment", "norm.", "layers."))


@torch.no_grad()
def unit_statistics(full: Network, documents: list) -> list:
    """Mean and standard deviation of every feed-forward unit, layer by layer, over some windows of the examples."""
    sums = [[0.0, 0.0, 0] for _ in full.layers]

    def record(number):
        def hook(_, __, output):
            units = F.gelu(output[real].float())
            sums[number][0] += units.sum(0)
            sums[number][1] += (units**2).sum(0)
            sums[number][2] += units.shape[0]

        return hook

    hooks = [layer.up.register_forward_hook(record(number)) for number, layer in enumerate(full.layers)]
    for group in batched(calibration_windows(documents, CALIBRATION_WINDOWS), 4096):
        batch = tensors(group)
        real = batch["ids"] != 0
        full.encode(batch["ids"], batch["shapes"], batch["first"], batch["word_shapes"])
    for hook in hooks:
        hook.remove()
    return [(total / count, (squares / count - (total / count) ** 2).clamp(min=0).sqrt()) for total, squares, count in sums]
