"""Ways of having several things done at once."""
