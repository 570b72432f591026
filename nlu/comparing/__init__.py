"""Times this pipeline beside Rasa's stock ones; its language model needs the environment in this folder."""
