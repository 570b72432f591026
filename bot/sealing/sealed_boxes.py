"""Sealed boxes (X25519, XSalsa20, Poly1305): anybody seals with the public key, only the private key opens."""

import hashlib
from dataclasses import dataclass, field

from nacl.encoding import URLSafeBase64Encoder
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.public import PublicKey as BoxKey

from bot.core.errors import CannotOpen, CannotSeal
from bot.core.sealing import PublicKey, box_of, envelope, key_id_of


@dataclass(frozen=True)
class KeyPair:
    """A private key, and the public one that follows from it."""

    private: str = field(repr=False)  # base64
    is_demo: bool = False

    @property
    def public(self) -> PublicKey:
        key = _private(self.private).public_key.encode(URLSafeBase64Encoder)
        return PublicKey(id=key_id(key.decode()), text=key.decode(), is_demo=self.is_demo)


def new_pair(*, is_demo: bool = False) -> KeyPair:
    return KeyPair(PrivateKey.generate().encode(URLSafeBase64Encoder).decode(), is_demo)


def key_id(public: str) -> str:
    return hashlib.sha256(public.encode()).hexdigest()[:12]


class SealedBoxes:
    """The port `Sealer`."""

    def seal(self, words: str, key: PublicKey) -> str:
        try:
            box = SealedBox(BoxKey(key.text.encode(), URLSafeBase64Encoder))
        except (CryptoError, TypeError, ValueError):
            raise CannotSeal("the public key cannot be read") from None
        return envelope(key.id, box.encrypt(words.encode(), URLSafeBase64Encoder).decode())


class SealedBoxOpener:
    """The port `Opener`, over some private keys."""

    def __init__(self, *pairs: KeyPair) -> None:
        self._private = {pair.public.id: _private(pair.private) for pair in pairs}

    def open(self, sealed: str) -> str:
        private = self._private.get(key_id_of(sealed))
        if private is None:
            raise CannotOpen
        try:
            return SealedBox(private).decrypt(box_of(sealed).encode(), URLSafeBase64Encoder).decode()
        except (CryptoError, TypeError, ValueError):
            raise CannotOpen from None


def _private(text: str) -> PrivateKey:
    try:
        return PrivateKey(text.encode(), URLSafeBase64Encoder)
    except (CryptoError, TypeError, ValueError):
        raise CannotOpen("a private key cannot be read") from None
