# SystemExit with a number ends with it, silently.
import sys
sys.exit(42)
# exit: 42
