"""Policy files as they come from a school, one reader a file format, read into the same blocks."""
