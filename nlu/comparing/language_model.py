"""A BERT for Rasa's LanguageModelFeaturizer: of the published sizes, with weights by chance.

How long a message takes does not depend on what the weights say, so none need be fetched. It answers nothing sensibly.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PIECE = re.compile(r"\w+|[^\w\s]")
OFTEN = 2  # a published vocabulary knows common words whole and spells the rest


def vocabulary(texts: Iterable[str]) -> List[str]:
    """Give word pieces: what stands often in the texts, whole, and every sign, to begin and to go on with."""
    counted = Counter(piece for text in texts for piece in PIECE.findall(text.lower()))
    signs = sorted({sign for piece in counted for sign in piece})
    words = sorted(piece for piece, often in counted.items() if often >= OFTEN and len(piece) > 1)
    return [*SPECIAL, *signs, *(f"##{sign}" for sign in signs), *words]


def write(folder: Path, pieces: Sequence[str], rows: int) -> None:
    """Write the model where Rasa can load it; `rows` is how many word pieces the published one has."""
    from transformers import BertConfig, BertTokenizer, TFBertModel

    folder.mkdir(parents=True)
    words = folder / "vocab.txt"
    words.write_text("".join(f"{piece}\n" for piece in pieces), encoding="utf-8")
    BertTokenizer(str(words)).save_pretrained(folder)
    # Else as transformers has it: 12 layers of 768, 12 heads, as in bert-base and LaBSE.
    model = TFBertModel(BertConfig(vocab_size=rows))
    model(model.dummy_inputs)  # until it is first asked it has no weights to write
    model.save_pretrained(folder)


def with_language_model(pipeline: Sequence[Dict[str, Any]], folder: Path) -> List[Dict[str, Any]]:
    """Put the model's featurizer behind the tokenizer, where Rasa's documentation has it."""
    tokenizer, *rest = pipeline
    return [
        tokenizer,
        {"name": "LanguageModelFeaturizer", "model_name": "bert", "model_weights": str(folder)},
        *rest,
    ]
