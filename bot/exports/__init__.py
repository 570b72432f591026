"""The port ConcernWriter: a concern as PDF or CSV."""
