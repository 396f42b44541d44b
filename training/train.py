"""Fine-tunes the network on prepared examples.

    python train.py PREPARED ENCODER OUT [--epochs 9]     resumes from OUT/checkpoint.pt; leaves OUT/network.pt
"""

import argparse
import hashlib
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from examples import batched, epoch_batches, pack, read, tensors, window
from model import LAYERS, Network
from pruning import load_pruned

SEED = 1
THREADS = 2
BUDGET = 3072
# Names are learnt within three epochs, trees go on for many more.
EPOCHS_WITH_ALL_NAMES, LATER_SHARE_OF_NAMES = 3, 0.5
ENCODER_RATE, HEAD_RATE, DECAY_A_LAYER, WEIGHT_DECAY, WARM_UP = 2e-4, 1e-3, 0.85, 0.01, 0.06
LOSSES = {"arc": 1.0, "deprel": 0.5, "upos": 0.5, "xpos": 0.5, "lemma": 0.5, "names": 2.0}
SMOOTHING = 0.03
EMBEDDINGS = ("words", "positions", "segment", "norm")


def parameter_groups(network: Network) -> list:
    """Lower layers learn slower; only matrices decay."""
    groups: dict = {}
    for name, parameter in network.named_parameters():
        part = name.split(".")
        if part[0] == "layers":
            rate = ENCODER_RATE * DECAY_A_LAYER ** (LAYERS - 1 - int(part[1]))
        elif part[0] in EMBEDDINGS:
            rate = ENCODER_RATE * DECAY_A_LAYER**LAYERS
        else:
            rate = HEAD_RATE
        decay = WEIGHT_DECAY if parameter.dim() > 1 and part[0] != "words" else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [dict(params=p, lr=rate, base=rate, weight_decay=decay) for (rate, decay), p in groups.items()]


def classes_loss(scores: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    known = target >= 0
    if not known.any():
        return scores.sum() * 0
    return F.cross_entropy(scores[known].float(), target[known], label_smoothing=SMOOTHING)


def names_loss(scores: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """Minus the log of the summed probability of the labels that are right: `allowed` is a bit mask, 0 is no loss."""
    known = allowed > 0
    if not known.any():
        return scores.sum() * 0
    logs = torch.log_softmax(scores[known].float(), -1)
    bits = (allowed[known][:, None] >> torch.arange(logs.shape[1])) & 1
    return -torch.logsumexp(logs.masked_fill(bits == 0, -1e9), -1).mean()


def losses(network: Network, batch: dict) -> dict:
    syntax, names = network.encode(batch["ids"], batch["shapes"], batch["first"], batch["word_shapes"])
    scores = network.tags(syntax, names)
    arcs, dependent_label, head_label = network.arcs(syntax, batch["sentence"])
    relations = network.relations(dependent_label, head_label, batch["head"].clamp(min=0)[:, :, None])[:, :, 0]
    known = batch["head"] >= 0
    return {
        "arc": F.cross_entropy(arcs[known], batch["head"][known]) if known.any() else arcs.sum() * 0,
        "deprel": classes_loss(relations, batch["deprel"]),
        "upos": classes_loss(scores["upos"], batch["upos"]),
        "xpos": classes_loss(scores["xpos"], batch["xpos"]),
        "lemma": classes_loss(scores["lemma"], batch["lemma"]),
        "names": names_loss(scores["names"], batch["names"]),
    }


def watch(network: Network, documents: list) -> dict:
    """Percent right of a watched set, gold tokens, greedy heads: for progress, not for reports."""
    windows = [window(group) for d in documents for group in pack(d["sentences"], 64)]
    windows.sort(key=lambda w: len(w.ids))
    right = dict.fromkeys(("upos", "xpos", "lemma", "uas", "las"), 0)
    words = 0
    network.eval()
    for group in batched(windows, 4096):
        batch = tensors(group)
        with torch.inference_mode():
            out = network(*(batch[k] for k in ("ids", "shapes", "first", "word_shapes", "sentence")))
        upos, xpos, lemma, _, arcs, _, labels = out
        real = batch["sentence"] >= 0
        words += int(real.sum())
        for name, scores in (("upos", upos), ("xpos", xpos), ("lemma", lemma)):
            right[name] += int(((scores.argmax(-1) == batch[name]) & real).sum())
        attached = (arcs.argmax(-1) == batch["head"]) & real
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (labels[:, :, 0].argmax(-1) == batch["deprel"])).sum())
    return {name: round(100 * count / words, 2) for name, count in right.items()}


def share_of_names(epoch: int) -> float:
    return 1 if epoch < EPOCHS_WITH_ALL_NAMES else LATER_SHARE_OF_NAMES


def digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--steps", type=int, help="stop after so many steps, to measure the speed")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    half = torch.cpu._is_amx_tile_supported()
    print("matrix units found: bfloat16" if half else "no matrix units: float32, about an hour", flush=True)

    labels = json.loads((options.prepared / "labels.json").read_text())
    documents = read(options.prepared / "examples.jsonl")
    watched = {p.stem.removeprefix("watched-"): read(p) for p in sorted(options.prepared.glob("watched-*.jsonl"))}
    sizes = {name: len(labels[name]) for name in ("upos", "xpos", "lemma", "deprel", "names")}
    network = Network(**sizes)
    load_pruned(network, sizes, options.encoder / "model.safetensors", documents)
    optimizer = torch.optim.AdamW(parameter_groups(network), betas=(0.9, 0.98), fused=True)
    data = digest(options.prepared / "labels.json", options.prepared / "examples.jsonl")
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    done, step = 0, 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        if saved["data"] != data:
            raise SystemExit(f"{checkpoint} was trained on other examples: remove {options.out} to begin anew")
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        done, step = saved["epochs"], saved["step"]
        print(f"going on after epoch {done}", flush=True)

    total = sum(
        len(epoch_batches(documents, random.Random(SEED + epoch), BUDGET, share_of_names(epoch)))
        for epoch in range(options.epochs)
    )
    for epoch in range(done, options.epochs):
        batches = epoch_batches(documents, random.Random(SEED + epoch), BUDGET, share_of_names(epoch))
        network.train()
        sums = dict.fromkeys(LOSSES, 0.0)
        started, seen = time.time(), 0
        for number, group in enumerate(batches, 1):
            factor = min(1, (step + 1) / (WARM_UP * total)) * max(0.02, 1 - step / total)
            for parameters in optimizer.param_groups:
                parameters["lr"] = parameters["base"] * factor
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                parts = losses(network, tensors(group))
            sum(LOSSES[name] * loss for name, loss in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            seen += sum(len(w.ids) for w in group)
            for name, loss in parts.items():
                sums[name] += float(loss.detach())
            if number % 50 == 0:
                means = " ".join(f"{name} {value / number:.3f}" for name, value in sums.items())
                pace = seen / (time.time() - started)
                print(f"epoch {epoch + 1} step {number}/{len(batches)} {means} | {pace:.0f} sub-words/s", flush=True)
            if options.steps and step >= options.steps:
                return
        seconds = time.time() - started
        state = {
            "network": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "epochs": epoch + 1,
            "step": step,
            "data": data,
        }
        torch.save(state, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)
        figures = {name: watch(network, each) for name, each in watched.items()}
        print(f"epoch {epoch + 1} took {seconds:.0f} s {json.dumps(figures)}", flush=True)
    torch.save({"network": network.state_dict(), "labels": labels}, options.out / "network.pt")


if __name__ == "__main__":
    main()
