//! Templates for replacements: text with references to groups.

use super::source::{
    Source, Token, control, error, error_quoting, group_number, is_digit, is_letter, is_octal, number, quoted,
};
use super::{Compiled, Error};

/// More groups than there can be.
const MAX_GROUPS: usize = 1 << 30;

pub(crate) enum Part {
    Text(Vec<u32>),
    Group(usize),
}

pub(crate) struct Template {
    pub(crate) parts: Vec<Part>,
}

impl Template {
    /// Reads a template for matches of a pattern.
    pub(crate) fn parse(text: &[u32], is_bytes: bool, pattern: &Compiled) -> Result<Template, Error> {
        Template::read(text, is_bytes, pattern).map_err(|error| error.shown(is_bytes))
    }

    fn read(text: &[u32], is_bytes: bool, pattern: &Compiled) -> Result<Template, Error> {
        let mut reader = Reader { source: Source::new(text, is_bytes)?, parts: Vec::new(), pattern };
        while let Some(token) = reader.source.get()? {
            match token {
                Token::Plain(c) => reader.push(c),
                Token::Escaped(c) => reader.escape(c)?,
            }
        }
        Ok(Template { parts: reader.parts })
    }
}

struct Reader<'a> {
    source: Source<'a>,
    parts: Vec<Part>,
    pattern: &'a Compiled,
}

impl Reader<'_> {
    fn push(&mut self, c: u32) {
        match self.parts.last_mut() {
            Some(Part::Text(text)) => text.push(c),
            _ => self.parts.push(Part::Text(vec![c])),
        }
    }

    /// A reference whose number or name stands at `at`.
    fn push_group(&mut self, group: usize, at: usize) -> Result<(), Error> {
        if group > self.pattern.groups {
            return Err(error(format!("invalid group reference {group}"), at));
        }
        self.parts.push(Part::Group(group));
        Ok(())
    }

    fn escape(&mut self, c: u32) -> Result<(), Error> {
        match char::from_u32(c).unwrap_or('\0') {
            'g' => self.named(),
            '0' => {
                let mut digits = Vec::new();
                while digits.len() < 2 && self.source.take_into(&mut digits, is_octal)? {}
                self.push(number(&digits, 8).unwrap_or(0));
                Ok(())
            }
            '1'..='9' => self.numbered(c),
            _ => {
                match control(c) {
                    Some(c) => self.push(c),
                    None if is_letter(c) => {
                        return Err(error_quoting("bad escape \\", &[c], "", self.source.tell() - 2));
                    }
                    None => ['\\' as u32, c].into_iter().for_each(|c| self.push(c)),
                }
                Ok(())
            }
        }
    }

    /// Behind `\g`.
    fn named(&mut self) -> Result<(), Error> {
        if !self.source.take('<')? {
            return Err(error("missing <", self.source.tell()));
        }
        let name = self.source.until('>', "group name")?;
        let at = self.source.tell() - name.len() - 1;
        let group = match group_number(&name) {
            Some(group) if group < MAX_GROUPS => group,
            Some(_) => {
                let zeros = name.iter().take_while(|&&c| c == '0' as u32).count();
                return Err(error_quoting("invalid group reference ", &name[zeros..], "", at));
            }
            None => {
                self.source.check_group_name(&name, 1)?;
                let known = self.pattern.names.iter().find(|known| known.0 == name);
                known.map(|known| known.1).ok_or_else(|| {
                    let message = "unknown group name ".chars().map(u32::from);
                    Error::Index(message.chain(quoted(&name, false)).collect())
                })?
            }
        };
        self.push_group(group, at)
    }

    /// A reference to a group, or the octal number of a character.
    fn numbered(&mut self, first: u32) -> Result<(), Error> {
        let mut digits = vec![first];
        if self.source.take_into(&mut digits, is_digit)?
            && digits.iter().all(|&c| is_octal(c))
            && self.source.take_into(&mut digits, is_octal)?
        {
            let c = number(&digits, 8).expect("three digits");
            if c > 0o377 {
                let at = self.source.tell() - 4;
                return Err(error_quoting("octal escape value \\", &digits, " outside of range 0-0o377", at));
            }
            self.push(c);
            return Ok(());
        }
        let at = self.source.tell() - digits.len();
        self.push_group(number(&digits, 10).expect("at most two digits") as usize, at)
    }
}
