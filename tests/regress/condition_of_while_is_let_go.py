# What a loop's condition looked at is let go before the loop does anything else: nobody holds it in the meantime.
class Countdown:
    def __init__(self, left):
        self.left = left

    def __len__(self):
        return self.left

    def __gt__(self, bound):
        return self.left > bound

    def step(self):
        self.left -= 1
        return [[]]


class Owner:
    def __init__(self):
        self.countdown = Countdown(30)

    def by_truth(self):
        while self.countdown:
            self.countdown.step()

    def by_comparison(self):
        while self.countdown > -5:
            self.countdown.step()


owner = Owner()
owner.by_truth()
owner.by_comparison()
print(owner.countdown.left)
# expect: -5
