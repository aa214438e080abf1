# SystemExit without a value is success.
raise SystemExit
# exit: 0
