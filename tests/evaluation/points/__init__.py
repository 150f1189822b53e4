"""What strict readers said of whole digests."""
