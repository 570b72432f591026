"""`schoolgate` commands: one module each, thin over the use cases."""
