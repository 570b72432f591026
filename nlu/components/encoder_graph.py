"""Builds the encoder as an ONNX graph in 8 bits from its weights, published or with a learned change merged in."""

from typing import Dict, List, Optional

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from nlu.components.family import Family, relative_buckets

LONGEST = 192  # pieces of the longest sequence: a window, the question before it, the marks around them
OPSET = 17  # the first with LayerNormalization
MOST = (
    63  # the largest whole number that a weight is rounded to; more would overflow on processors without VNNI
)


class _Graph:
    """Collects nodes and weights under names of their own."""

    def __init__(self) -> None:
        self.nodes: List[onnx.NodeProto] = []
        self.weights: List[onnx.TensorProto] = []
        self._count = 0

    def weight(self, value: np.ndarray) -> str:
        """Keep a constant and give its name."""
        self._count += 1
        name = f"c{self._count}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def __call__(self, kind: str, *inputs: str, **attributes: object) -> str:
        """Add a node and give the name of what it yields."""
        self._count += 1
        name = f"n{self._count}"
        self.nodes.append(
            helper.make_node(kind, list(inputs), [name], name=f"{kind}_{self._count}", **attributes)
        )
        return name


def build(
    family: Family, weights: Dict[str, np.ndarray], layers: Optional[range] = None, eight_bits: bool = True
) -> bytes:
    """Give the serialized graph of some layers, or of all: mask (batch, pieces) and what came before in, states out.

    Before the first layer come the word vectors, before any other the states (both: batch, pieces, width).
    """
    g = _Graph()
    layers = range(family.layers) if layers is None else layers
    heads, width = family.heads, family.width
    small: Dict[str, List[str]] = {}  # what is already rounded: query, key and value share one input
    dense = {name: value.astype(np.float32) for name, value in weights.items() if value.dtype.kind == "f"}

    full, middle, least = (g.weight(np.float32(n)) for n in (127, 128, 1e-6))
    zero_point = g.weight(np.array(128, dtype=np.uint8))

    def linear(x: str, at: str) -> str:
        matrix, bias = dense[at + ".weight"].T, g.weight(dense[at + ".bias"])
        if not eight_bits:
            return g("Add", g("MatMul", x, g.weight(matrix)), bias)
        if x not in small:
            # Each piece is rounded by its own largest value: a few columns are so large that one step for a whole
            # sequence would lose the rest (states agree to 0.99 with 32 bits, by one step only to 0.8).
            largest = g("Max", g("ReduceMax", g("Abs", x), axes=[-1], keepdims=1), least)
            near_zero = g("Round", g("Mul", x, g("Div", full, largest)))
            small[x] = [g("Cast", g("Add", near_zero, middle), to=TensorProto.UINT8), g("Div", largest, full)]
        rounded, step = small[x]
        steps = np.maximum(np.abs(matrix).max(0), 1e-9) / MOST
        whole_numbers = g.weight(np.round(matrix / steps).astype(np.int8))
        product = g("Cast", g("MatMulInteger", rounded, whole_numbers, zero_point), to=TensorProto.FLOAT)
        return g("Add", g("Mul", g("Mul", product, step), g.weight(steps.astype(np.float32))), bias)

    def normal(x: str, at: str) -> str:
        scale, shift = g.weight(dense[at + ".weight"]), g.weight(dense[at + ".bias"])
        return g("LayerNormalization", x, scale, shift, axis=-1, epsilon=family.epsilon)

    zero, one, two = (g.weight(np.array([n], dtype=np.int64)) for n in (0, 1, 2))
    size = g("Slice", g("Shape", "before"), one, two)
    x = "before"
    if layers.start == 0:
        x = g("Add", x, g("Slice", g.weight(family.places(dense)[:LONGEST]), zero, size, zero))
        x = normal(x, family.first_norm)
    hidden = g("Mul", g("Sub", g.weight(np.float32(1)), "mask"), g.weight(np.float32(-10000)))
    hidden = g("Unsqueeze", hidden, g.weight(np.array([1, 2], dtype=np.int64)))
    if family.relative:
        near = dense["encoder.relative_attention_bias.weight"][relative_buckets(LONGEST)]
        both = g("Concat", size, size, axis=0)
        origin, axes = (g.weight(np.array(n, dtype=np.int64)) for n in ([0, 0], [1, 2]))
        hidden = g("Add", hidden, g("Slice", g.weight(near.transpose(2, 0, 1)), origin, both, axes))
    parted = g.weight(np.array([0, 0, heads, width // heads], dtype=np.int64))
    whole = g.weight(np.array([0, 0, width], dtype=np.int64))
    scale = g.weight(np.float32((width // heads) ** -0.5))
    root, half, unit = (g.weight(np.float32(n)) for n in (2**-0.5, 0.5, 1))
    for number in layers:
        part = family.parts(number)
        query, key, value = (linear(x, name) for name in part.attention)
        query = g("Transpose", g("Reshape", query, parted), perm=[0, 2, 1, 3])
        key = g("Transpose", g("Reshape", key, parted), perm=[0, 2, 3, 1])
        value = g("Transpose", g("Reshape", value, parted), perm=[0, 2, 1, 3])
        scores = g("Softmax", g("Add", g("Mul", g("MatMul", query, key), scale), hidden), axis=-1)
        mixed = g("Reshape", g("Transpose", g("MatMul", scores, value), perm=[0, 2, 1, 3]), whole)
        x = normal(g("Add", x, linear(mixed, part.mixed)), part.attention_norm)
        inner = linear(x, part.inner)
        inner = g("Mul", inner, g("Mul", g("Add", g("Erf", g("Mul", inner, root)), unit), half))
        x = normal(g("Add", x, linear(inner, part.outer)), part.norm)
    g.nodes.append(helper.make_node("Identity", [x], ["states"]))
    graph = helper.make_graph(
        g.nodes,
        "encoder",
        [
            helper.make_tensor_value_info("before", TensorProto.FLOAT, ["batch", "pieces", width]),
            helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["batch", "pieces"]),
        ],
        [helper.make_tensor_value_info("states", TensorProto.FLOAT, ["batch", "pieces", width])],
        g.weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    return model.SerializeToString()
