"""Feeds from an address, fetched with every bound kept."""
