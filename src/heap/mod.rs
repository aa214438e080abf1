//! What a value is in memory: tagging, header, counts, allocation, cycle collection, weak references, audit.
