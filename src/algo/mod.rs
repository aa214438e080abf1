//! Pure algorithms that Python's semantics need: hash table, sort, format mini-language, float text, big integers, Unicode.
