"""Sealing by libsodium's sealed boxes, and the files that private keys lie in."""
