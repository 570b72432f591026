"""What a policy document seems to say about each of the school's settings: drafts for a person, never taken by themselves."""
