"""The port Interpreter, kept by Rasa's own server over HTTP."""
