from c import value
