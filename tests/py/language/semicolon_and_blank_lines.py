# Indentation may differ from block to block, and tabs count to the next multiple of eight.
if True:
  if True:
        print("deep")  # expect: deep
  print("shallow")  # expect: shallow
if True:
	print("tab")  # expect: tab
for i in range(1): print(i); print("same line")
# expect: 0
# expect: same line
