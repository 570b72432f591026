"""The processes on this machine: Rasa's server, the embedded database, and the supervisor over them all."""
