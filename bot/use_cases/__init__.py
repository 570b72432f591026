"""One verb a file: the order of steps and the transactions; no SQL, no vendor."""
