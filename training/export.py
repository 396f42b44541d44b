"""Exports a trained network as one int8 ONNX file (weights by channel, activations by window).

    python export.py NETWORK PREPARED OUT.onnx [--fp32 OUT.fp32.onnx]
"""

import argparse
import copy
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from examples import read
from model import Network
from one_window import OneWindow
from smoothing import smooth

INPUTS = ("ids", "shapes", "first", "word_shapes", "sentence")
OUTPUTS = ("upos", "xpos", "lemma", "names", "arcs", "candidates", "labels")
SUBWORDS, WORDS = {1: "subwords"}, {1: "words"}
TOLERANCE = 0.05
AXES = {
    "ids": SUBWORDS,
    "shapes": SUBWORDS,
    **{name: WORDS for name in INPUTS[2:] + OUTPUTS},
    "arcs": {1: "words", 2: "columns"},
}


def sample(words: int) -> tuple:
    """A window of two sentences, of words of one and two sub-words, that reads nothing in particular."""
    first = [1]
    for word in range(1, words):
        first.append(first[-1] + 1 + word % 2)
    length = first[-1] + 2
    row = lambda values: torch.tensor([values], dtype=torch.int32)
    ids = [1000 + 37 * at % 20000 for at in range(length)]
    return (
        row(ids),
        row([at % 12 for at in range(length)]),
        row(first),
        row([at % 12 for at in range(words)]),
        row([int(at > words // 2) for at in range(words)]),
    )


def prove_equal(network: Network, one_window: OneWindow) -> None:
    """The window as it will be used scores as the network that was trained."""
    for words in (1, 2, 3, 40):
        inputs = sample(words)
        with torch.no_grad():
            trained = network(*(each.long() for each in inputs))
            used = one_window(*inputs)
        agreed = used[OUTPUTS.index("candidates")] == trained[OUTPUTS.index("candidates")]
        for name, ours, theirs in zip(OUTPUTS, used, trained):
            if name == "candidates":
                continue
            # Relations can be compared only where both mean the same head.
            where = agreed if name == "labels" else slice(None)
            difference = float((ours - theirs)[where].abs().max())
            if difference > TOLERANCE:
                raise SystemExit(f"{name} of a window of {words} words differs by {difference}")


def export(one_window: OneWindow, path: Path) -> None:
    torch.onnx.export(
        one_window,
        sample(7),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=AXES,
        opset_version=17,
        dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )


def quantize(full: Path, out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(out),
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", type=Path)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fp32", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    labels = json.loads((options.prepared / "labels.json").read_text())
    network = Network(**{name: len(labels[name]) for name in ("upos", "xpos", "lemma", "deprel", "names")})
    network.load_state_dict(torch.load(options.network)["network"])
    trained = copy.deepcopy(network).eval()
    smooth(network, read(options.prepared / "examples.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        full = options.fp32 or Path(folder) / "full.onnx"
        one_window = OneWindow(network.eval()).eval()
        prove_equal(trained, one_window)
        export(one_window, full)
        quantize(full, options.out)
    onnx.checker.check_model(str(options.out))
    print(f"{options.out} {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
