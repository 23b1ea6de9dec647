"""What people read on the pages, each text in bokmål and nynorsk side by side."""
