//! One file per native module, and `py/`: modules written in Python, embedded in the binary.
