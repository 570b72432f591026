"""What a school has said: topics, the policy's passages, and when to say that it has not."""
