"""Memberships: groups and their members, parties, and who belongs to what."""
