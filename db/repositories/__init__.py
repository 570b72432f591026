"""Rows to records by hand, one repository a file."""
