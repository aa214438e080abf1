__all__ = ["first"]
