//! A program as text, for `re.DEBUG`.

use super::program::{Code, Program, Start};
use std::fmt::{self, Display, Formatter};

impl Display for Program {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match &self.start {
            Start::Anywhere => writeln!(f, "start anywhere")?,
            Start::Beginning => writeln!(f, "start at the beginning")?,
            Start::LineBeginning => writeln!(f, "start at the beginning of a line")?,
            Start::Literal(literal) => writeln!(f, "start {:?}", text(&literal.codes))?,
            Start::Filter(set, _) => writeln!(f, "start set {set}")?,
        }
        for (at, op) in self.ops.iter().enumerate() {
            write!(f, "{at:4} ")?;
            match op {
                Code::Char(c) => writeln!(f, "Char {:?}", text(&[*c]))?,
                Code::Text(number) => writeln!(f, "Text {:?}", text(&self.literals[*number as usize].codes))?,
                Code::Run(number) => writeln!(f, "{:?}", self.runs[*number as usize])?,
                Code::Loop(number) => writeln!(f, "{:?}", self.loops[*number as usize])?,
                other => writeln!(f, "{other:?}")?,
            }
        }
        for (at, set) in self.sets.iter().enumerate() {
            let members: Vec<u32> = (0..256).filter(|&c| set.low[c as usize]).collect();
            let high = if set.may_be_high() { " and others" } else { "" };
            writeln!(f, "set {at}: {:?}{high}", text(&members))?;
        }
        Ok(())
    }
}

fn text(codes: &[u32]) -> String {
    codes.iter().map(|&c| char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
