"""The pure heart: records, rules and ports. No input or output happens in this room."""
