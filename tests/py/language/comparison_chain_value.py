# A chain gives the value of the link that decided, which need not be a bool.
class V:
    def __init__(self, answer):
        self.answer = answer
    def __lt__(self, other):
        return self.answer
print(V("") < V("b") < 1, V("a") < V("b") < 1, V([]) < 5 < 6)  # expect:  b []
