//! Who may run: the GIL and the eval breaker; the only user of `parking_lot`.
