"""A concern as it leaves for the school's own record system: what is in it, its columns, and the proof that it is unchanged."""
