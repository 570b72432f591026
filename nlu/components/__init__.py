"""Rasa components: question splitter, sentence reader, and the intent, entity and worry heads."""
