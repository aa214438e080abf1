"""Numbers of the grammar of regular expressions, and its error."""

from re import PatternError, error

# What a repetition without a limit counts as, and how many groups there may be.
MAXREPEAT = 4294967295
MAXGROUPS = 1073741823

SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128
SRE_FLAG_ASCII = 256
