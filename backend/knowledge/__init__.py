"""What the law and the schools' plans say, and how it is found."""
