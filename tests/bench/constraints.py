# An incremental solver of one-way constraints with strengths: plans are made, run, and undone.
# args: 4
import sys

REQUIRED, STRONG, MEDIUM, WEAK = range(4)


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK + 1
        self.mark = 0
        self.stay = True


class Constraint:
    def __init__(self, strength, *variables):
        self.strength = strength
        self.variables = variables
        self.output = None

    def inputs(self):
        return [variable for variable in self.variables if variable is not self.output]

    def choose(self, mark):
        best = None
        for variable in self.candidates():
            if variable.mark != mark and variable.strength > self.strength:
                if best is None or variable.strength > best.strength:
                    best = variable
        self.output = best
        return best is not None

    def candidates(self):
        return self.variables

    def execute(self):
        pass


class Stay(Constraint):
    pass


class Edit(Constraint):
    pass


class Equal(Constraint):
    def execute(self):
        a, b = self.variables
        if self.output is a:
            a.value = b.value
        else:
            b.value = a.value


class Scale(Constraint):
    """target == source * factor + offset"""

    def candidates(self):
        return self.variables[:1] + self.variables[3:]

    def execute(self):
        target, factor, offset, source = self.variables
        if self.output is target:
            target.value = source.value * factor.value + offset.value
        else:
            source.value = (target.value - offset.value) // factor.value


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        for variable in constraint.variables:
            variable.constraints.append(constraint)
        self.mark += 1
        overridden = self.satisfy(constraint)
        while overridden is not None:
            overridden = self.satisfy(overridden)

    def satisfy(self, constraint):
        if not constraint.choose(self.mark):
            if constraint.strength == REQUIRED:
                raise ValueError("over-constrained")
            return None
        output = constraint.output
        for variable in constraint.inputs():
            variable.mark = self.mark
        overridden = output.determined_by
        if overridden is not None:
            overridden.output = None
        output.determined_by = constraint
        self.propagate(output)
        output.mark = self.mark
        return overridden

    def propagate(self, variable):
        todo = [variable]
        while todo:
            variable = todo.pop()
            constraint = variable.determined_by
            strength = constraint.strength
            for source in constraint.inputs():
                if source.strength > strength:
                    strength = source.strength
            if isinstance(constraint, (Stay, Edit)):
                strength = constraint.strength
            variable.strength = strength
            constraint.execute()
            for other in variable.constraints:
                if other is not constraint and other.output is not None and other.output is not variable:
                    if other.output.strength != strength or other.output.mark != self.mark:
                        other.output.mark = self.mark
                        todo.append(other.output)

    def remove(self, constraint):
        output = constraint.output
        for variable in constraint.variables:
            variable.constraints.remove(constraint)
        if output is None:
            return
        constraint.output = None
        output.determined_by = None
        output.strength = WEAK + 1
        self.mark += 1
        unsatisfied = [other for other in output.constraints if other.output is None]
        for other in sorted(unsatisfied, key=lambda it: it.strength):
            self.mark += 1
            self.satisfy(other)

    def plan(self, variable):
        order = []
        self.mark += 1
        todo = [variable]
        variable.mark = self.mark
        while todo:
            current = todo.pop()
            for constraint in current.constraints:
                output = constraint.output
                if output is not None and output is not current and output.mark != self.mark:
                    order.append(constraint)
                    output.mark = self.mark
                    todo.append(output)
        return order


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(REQUIRED, a, b))
    planner.add(Stay(STRONG, variables[-1]))
    edit = Edit(REQUIRED, variables[0])
    planner.add(edit)
    order = planner.plan(variables[0])
    total = 0
    for value in range(0, 100, 7):
        variables[0].value = value
        for constraint in order:
            constraint.execute()
        total += variables[-1].value
    planner.remove(edit)
    return total, len(order)


def projection(n):
    planner = Planner()
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    ends = []
    for i in range(n):
        source, target = Variable(f"s{i}", i), Variable(f"t{i}", i)
        planner.add(Stay(WEAK, source))
        planner.add(Scale(REQUIRED, target, factor, offset, source))
        ends.append((source, target))
    for variable, value in ((factor, 5), (offset, 2000), (factor, 3)):
        edit = Edit(STRONG, variable)
        planner.add(edit)
        order = planner.plan(variable)
        for turn in range(5):
            variable.value = value
            for constraint in order:
                constraint.execute()
        planner.remove(edit)
    return sum(target.value for _, target in ends)


def main(n):
    print("constraints", *chain(n), projection(n))  # expect: constraints 735 4 8018


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1600)
