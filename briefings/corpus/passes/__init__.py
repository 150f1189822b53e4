"""The passes that tell a story from what stands around it."""
