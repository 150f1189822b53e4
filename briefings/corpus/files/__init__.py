"""Where articles lie: a folder, another store; their bytes, and what people say of them."""
