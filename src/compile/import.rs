//! `import` and `from … import`.

use super::unit::{Compiler, Res, error};
use crate::base::span::Span;
use crate::bytecode::{Const, Reg, Run};
use crate::syntax::ast::Alias;

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, aliases: &'a [Alias<'a>], span: Span) -> Res<()> {
        let bottom = self.top();
        for alias in aliases {
            self.asm.span = span;
            let module = self.import_name(alias.name, Const::None, 0);
            match alias.asname {
                None => {
                    let bound = alias.name.split('.').next().unwrap_or(alias.name);
                    self.check_bindable(bound, span)?;
                    let bound = self.mangle(bound);
                    self.store_name(bound, module);
                }
                Some(asname) => {
                    self.check_bindable(asname, span)?;
                    // `import a.b.c as d` goes down from `a` by attributes.
                    for part in alias.name.split('.').skip(1) {
                        let number = self.names.intern(part);
                        let number = self.name_number(number);
                        let inner = self.temporary();
                        self.asm.import_from(inner, module, number);
                        self.asm.release(module);
                        self.asm.copy(module, inner);
                        self.free_from(inner);
                    }
                    let bound = self.mangle(asname);
                    self.store_name(bound, module);
                }
            }
            self.free_from(bottom);
        }
        Ok(())
    }

    /// `__import__`, into the lowest free temporary.
    fn import_name(&mut self, name: &str, fromlist: Const, level: u32) -> Reg {
        let first = self.reserve(3);
        self.load_const(Const::Str(name.as_bytes().into()), Some(first));
        self.load_const(fromlist, Some(Reg(first.0 + 1)));
        self.load_const(Const::Int(i64::from(level)), Some(Reg(first.0 + 2)));
        self.free_from(first);
        let dst = self.temporary();
        self.asm.import_name(dst, Run(first, 3));
        dst
    }

    pub(super) fn import_from(
        &mut self,
        module: Option<&'a str>,
        names: &'a [Alias<'a>],
        level: u32,
        span: Span,
    ) -> Res<()> {
        if module == Some("__future__") && level == 0 && self.source.line(span.start) > self.options.future_line {
            return error(span, "from __future__ imports must occur at the beginning of the file");
        }
        let bottom = self.top();
        let fromlist = names.iter().map(|alias| Const::Str(alias.name.as_bytes().into()));
        let from = self.import_name(module.unwrap_or(""), Const::Tuple(fromlist.collect()), level);
        if let [Alias { name: "*", .. }] = names {
            self.asm.import_star(from, Reg(0));
            self.free_from(bottom);
            return Ok(());
        }
        for alias in names {
            let name = self.names.intern(alias.name);
            let number = self.name_number(name);
            let value = self.temporary();
            self.asm.import_from(value, from, number);
            let bound = alias.asname.unwrap_or(alias.name);
            self.check_bindable(bound, span)?;
            let bound = self.mangle(bound);
            self.store_name(bound, value);
            self.free_from(value);
        }
        self.asm.release(from);
        self.free_from(bottom);
        Ok(())
    }
}
