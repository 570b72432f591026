"""The trained model: made when what it is made of has changed, found again when it has not."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.core.errors import SchoolgateError
from bot.processes.places import NLU_PYTHON, ROOT

Say = Callable[[str], None]


class TrainingFailed(SchoolgateError):
    """Rasa could not train; its output is in the log beside the models."""


def model_inputs(root: Path = ROOT) -> Iterator[Path]:
    """Every file that the model depends on."""
    yield root / "config.yml"
    yield root / "nlu" / "domain.yml"
    yield root / "nlu" / "requirements.txt"
    yield root / "nlu" / "requirements-weights.txt"
    yield from sorted((root / "nlu" / "data").rglob("*.yml"))
    yield from sorted((root / "nlu" / "topic_data").glob("*.txt"))
    yield from sorted((root / "bot" / "core" / "answers" / "topics").glob("*.txt"))
    yield from sorted((root / "nlu" / "components").rglob("*.py"))
    yield from sorted((root / "nlu" / "weights").glob("*.safetensors"))


def model_path(models: Path, root: Path = ROOT) -> Path:
    """Where the model of today's inputs is, or will be."""
    digest = hashlib.sha256()
    for path in model_inputs(root):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return models.resolve() / f"nlu-{digest.hexdigest()[:16]}.tar.gz"


def ensure_model(models: Path, say: Say) -> Path:
    """The model of today's inputs, trained now if need be; one training at a time in one folder."""
    path = model_path(models)
    if path.exists():
        return path
    models.mkdir(parents=True, exist_ok=True)
    with (models / ".training").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            say("Training the understanding (a minute or two; only when its data changed) ...")
            _train(path, models / "training.log")
            say("Trained.")
    return path


def rasa_environment() -> dict[str, str]:
    """Rasa sees no secret and no database: nothing of ours is in its environment."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SCHOOLGATE_") and name not in {"VIRTUAL_ENV", "PYTHONHOME"}
    }
    return kept | {
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONWARNINGS": "ignore",
        "NO_COLOR": "1",
    }


def _train(path: Path, log: Path) -> None:
    if not NLU_PYTHON.exists():
        raise TrainingFailed("Rasa's environment is not installed: run `make install`")
    unfinished = path.with_name(f"unfinished-{os.getpid()}.tar.gz")
    command = [
        str(NLU_PYTHON), "-m", "rasa", "train", "nlu",
        "--config", "config.yml", "--domain", "nlu/domain.yml", "--nlu", "nlu/data",
        "--out", str(path.parent), "--fixed-model-name", unfinished.name.removesuffix(".tar.gz"),
    ]  # fmt: skip
    with log.open("wb") as output:
        done = subprocess.run(  # noqa: S603
            command, cwd=ROOT, env=rasa_environment(), stdout=output, stderr=output, check=False
        )
    if done.returncode != 0 or not unfinished.exists():
        raise TrainingFailed(f"Rasa could not train; see {log}")
    unfinished.rename(path)


def main() -> int:
    """Print where a folder's model of today's inputs is; trained first if need be."""
    print(ensure_model(Path(sys.argv[1]), lambda text: print(text, file=sys.stderr, flush=True)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
