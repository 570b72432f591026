"""The port Interpreter, kept by Rasa's own server over HTTP, and the port SecondReader, kept by a model the school hosts."""
