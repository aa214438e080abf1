from d import value
