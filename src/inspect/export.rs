//! What `baem show --format json` prints. `docs/show.schema.json` describes it; a change that breaks readers makes a new `VERSION`.
//!
//! Lines count from 1, columns are bytes from 0, and a span is `[line, column, end line, end column]`. Offsets are words of the code.

use super::ast::Node;
use super::code::either;
use super::json::Json;
use super::tokens::Token;
use crate::base::Source;
use crate::base::span::Span;
use crate::bytecode::liveness::Liveness;
use crate::bytecode::view::{self, CodeView, Piece};
use crate::bytecode::{Const, Kind, show_const};
use crate::compile::ScopeEntry;

/// Of the form of the JSON.
pub(crate) const VERSION: u32 = 1;

fn document(stage: &str, file: &str, write: impl FnOnce(&mut Json)) -> String {
    Json::document(|json| {
        json.key("format").string("baem-show");
        json.key("version").number(VERSION);
        json.key("stage").string(stage);
        json.key("file").string(file);
        write(json);
    })
}

fn span(json: &mut Json, source: &Source, span: Span) {
    let (start, end) = (source.line_column(span.start), source.line_column(span.end));
    json.key("span").numbers([start.0, start.1, end.0, end.1]);
}

pub(crate) fn tokens(tokens: &[Token], source: &Source) -> String {
    document("tokens", source.name(), |json| {
        json.key("tokens").array(|json| {
            for token in tokens {
                json.row(|json| {
                    json.key("kind").string(&token.kind);
                    json.key("text").string(token.text(source));
                    span(json, source, token.span);
                });
            }
        });
    })
}

pub(crate) fn ast(nodes: &[Node], source: &Source) -> String {
    let outermost = nodes.first().map_or(0, |node| node.depth);
    document("ast", source.name(), |json| {
        json.key("nodes").array(|json| {
            for node in nodes {
                json.row(|json| {
                    json.key("depth").number(node.depth - outermost);
                    json.key("kind").string(&node.kind);
                    if !node.role.is_empty() {
                        json.key("role").string(&node.role);
                    }
                    if !node.holds.is_empty() {
                        json.key("holds").string(&node.holds);
                    }
                    if let Some(of) = node.span {
                        span(json, source, of);
                    }
                });
            }
        });
    })
}

pub(crate) fn scopes(scopes: &[ScopeEntry<'_>], source: &Source) -> String {
    let outermost = scopes.first().map_or(0, |scope| scope.depth);
    document("scopes", source.name(), |json| {
        json.key("scopes").array(|json| {
            for scope in scopes {
                json.object(|json| {
                    json.key("depth").number(scope.depth - outermost);
                    json.key("kind").string(scope.kind);
                    json.key("name").string(scope.name);
                    if let Some(of) = scope.span {
                        span(json, source, of);
                    }
                    json.key("inlined").bool(scope.is_inlined);
                    json.key("free").strings(scope.free.iter().copied());
                    json.key("symbols").array(|json| {
                        for symbol in &scope.symbols {
                            json.row(|json| {
                                json.key("name").string(symbol.name);
                                json.key("meaning").string(symbol.meaning);
                                if let Some(owner) = symbol.owner {
                                    json.key("owner").string(owner);
                                }
                                json.key("why").string(&symbol.why);
                                json.key("uses").strings(symbol.uses.iter().copied());
                            });
                        }
                    });
                });
            }
        });
    })
}

pub(crate) fn code(pieces: &[Piece<'_>], file: &str) -> String {
    document("code", file, |json| {
        json.key("code").array(|json| {
            for (number, piece) in pieces.iter().enumerate() {
                json.object(|json| {
                    json.key("id").number(number);
                    match piece.parent {
                        Some(parent) => json.key("parent").number(parent),
                        None => json.key("parent").null(),
                    }
                    one(json, &CodeView::new(piece.code), &nested_ids(pieces, number));
                });
            }
        });
    })
}

/// The places of the pieces nested in one, in the order of its constants.
fn nested_ids(pieces: &[Piece<'_>], of: usize) -> Vec<usize> {
    (of + 1..pieces.len()).filter(|&at| pieces[at].parent == Some(of)).collect()
}

fn one(json: &mut Json, view: &CodeView<'_>, nested: &[usize]) {
    let code = view.code;
    json.key("name").string(&code.name);
    json.key("qualname").string(&code.qualname);
    json.key("kind").string(view::kind_name(code.kind));
    json.key("line").number(code.first_line);
    json.key("flags").strings(view::flags(code));
    json.key("arguments").array(|json| {
        for (register, kind) in view::parameter_kinds(code).into_iter().enumerate() {
            json.row(|json| {
                json.key("register").number(register);
                json.key("name").string(&code.locals[register].name);
                json.key("kind").string(kind);
            });
        }
    });
    json.key("locals").array(|json| {
        for (register, local) in code.locals.iter().enumerate() {
            json.row(|json| {
                json.key("register").number(register);
                json.key("name").string(&local.name);
                json.key("kind").string(view::local_kind_name(local.kind));
            });
        }
    });
    json.key("temporaries").number(code.registers as usize - code.locals.len());
    json.key("names").strings(code.names.iter().map(|name| &**name));
    constants(json, &code.consts, nested);
    instructions(json, view);
    blocks(json, view);
    json.key("regions").array(|json| {
        for region in &view.regions {
            json.row(|json| {
                json.key("start").number(view.steps[region.first as usize].at);
                json.key("end").number(view.word_after(region.end));
                json.key("handler").number(region.target);
                json.key("keeps").number(usize::from(region.keep).saturating_sub(code.locals.len()));
                json.key("depth").number(region.column);
            });
        }
    });
}

fn constants(json: &mut Json, constants: &[Const], nested: &[usize]) {
    let mut nested = nested.iter();
    json.key("constants").array(|json| {
        for constant in constants {
            json.row(|json| {
                json.key("type").string(type_name(constant));
                json.key("text").string(&show_const(constant));
                if let (Const::Code(_), Some(id)) = (constant, nested.next()) {
                    json.key("code").number(*id);
                }
            });
        }
    });
}

fn type_name(constant: &Const) -> &'static str {
    match constant {
        Const::None => "NoneType",
        Const::Bool(_) => "bool",
        Const::Ellipsis => "ellipsis",
        Const::Int(_) | Const::BigInt(_) => "int",
        Const::Float(_) => "float",
        Const::Complex(..) => "complex",
        Const::Str(_) => "str",
        Const::Bytes(_) => "bytes",
        Const::Tuple(_) => "tuple",
        Const::FrozenSet(_) => "frozenset",
        Const::Code(_) => "code",
    }
}

fn instructions(json: &mut Json, view: &CodeView<'_>) {
    let liveness = Liveness::new(view);
    json.key("instructions").array(|json| {
        liveness.each(view, |number, after| {
            let step = &view.steps[number as usize];
            let spec = step.instr.spec();
            json.row(|json| {
                json.key("offset").number(step.at);
                json.key("name").string(spec.name);
                json.key("text").string(&view.operands(step));
                if step.label != 0 {
                    json.key("label").number(step.label);
                }
                if let Some(target) = step.instr.target(step.at as usize) {
                    json.key("target").number(target);
                }
                json.key("block").number(step.block);
                let at = step.position;
                json.key("span").numbers([at.line, at.column, at.end_line, at.end_column]);
                json.key("operands").list(|json| {
                    for &(field, kind, role) in spec.operands {
                        if matches!(kind, Kind::Locals | Kind::Label | Kind::Far)
                            || kind == Kind::Flag && !step.instr.flag()
                        {
                            continue;
                        }
                        json.object(|json| {
                            json.key("role").string(role);
                            json.key("kind").string(kind.name());
                            json.key("text").string(&view.code.show_operand(step.instr, field, kind));
                        });
                    }
                });
                json.key("live").object(|json| {
                    for (register, writers) in after.iter() {
                        let contents = writers.iter().map(|&writer| view.contents(writer, register)).collect();
                        json.key(&view.code.register_name(register.into())).string(&either(contents));
                    }
                });
            });
        });
    });
}

fn blocks(json: &mut Json, view: &CodeView<'_>) {
    json.key("blocks").array(|json| {
        for block in &view.blocks {
            json.row(|json| {
                json.key("start").number(view.steps[block.first as usize].at);
                json.key("end").number(view.word_after(block.end));
                json.key("loops").number(block.loops);
                json.key("reachable").bool(block.is_reachable);
                json.key("handler").bool(block.is_handler);
                json.key("edges").list(|json| {
                    for edge in &block.edges {
                        json.object(|json| {
                            json.key("to").number(edge.to);
                            json.key("kind").string(edge.kind.name());
                        });
                    }
                });
            });
        }
    });
}
