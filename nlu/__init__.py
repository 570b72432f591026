"""Schoolgate's understanding of a message: a Rasa project with components of its own."""
