# input() writes its prompt to stdout, without a line end.
# stdin: answer
# expect: question? got answer
name = input("question? ")
print("got", name)
