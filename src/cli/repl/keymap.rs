//! Keys to commands, as Emacs and as vi have them. Commands and movements are those of `rustyline`.

use rustyline::{Anchor, At, CharSearch, Cmd, KeyCode, KeyEvent, Modifiers, Movement, Word};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Keys {
    #[default]
    Emacs,
    Vi,
}

/// What vi waits for.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Pending {
    Nothing,
    /// `d`, `c` or `y`, with the count before it.
    Operator(char, u16),
    /// `f`, `F`, `t` or `T`, perhaps behind an operator.
    Search(char, Option<(char, u16)>),
    /// `r`.
    Replace,
    /// `g`, perhaps behind an operator.
    G(Option<(char, u16)>),
}

pub(super) struct Keymap {
    keys: Keys,
    /// Vi takes letters as commands.
    is_commanding: bool,
    pending: Pending,
    count: u16,
    last_search: Option<CharSearch>,
    /// What `.` does again.
    last_change: Change,
    /// The change under way: letters are text since it began.
    change: Option<Change>,
    /// So many times what is typed is to be inserted.
    times: u16,
}

/// A change of the text, as the commands that made it.
#[derive(Clone, Default)]
struct Change {
    commands: Vec<Cmd>,
    /// How many of them came before what was typed; without anything typed, all.
    typed_from: Option<usize>,
}

/// Does again what was taken back: nothing is taken back no times.
pub(super) const REDO: Cmd = Cmd::Undo(0);

/// Replaces characters by themselves in the other case.
pub(super) fn switch_case(count: u16) -> Cmd {
    Cmd::Replace(Movement::ForwardChar(count), Some(String::new()))
}

const EMACS: Word = Word::Emacs;

impl Keymap {
    pub(super) fn new(keys: Keys) -> Keymap {
        Keymap {
            keys,
            is_commanding: false,
            pending: Pending::Nothing,
            count: 0,
            last_search: None,
            last_change: Change::default(),
            change: None,
            times: 1,
        }
    }

    /// A new text begins: vi inserts.
    pub(super) fn begin(&mut self) {
        self.is_commanding = false;
        self.pending = Pending::Nothing;
        self.count = 0;
        self.insert_mode(Vec::new(), 1);
    }

    /// Whether letters are commands, and the cursor stands on characters rather than between them.
    pub(super) fn is_commanding(&self) -> bool {
        self.is_commanding
    }

    pub(super) fn is_vi(&self) -> bool {
        self.keys == Keys::Vi
    }

    /// The commands of a key; none if more keys are needed or it means nothing.
    pub(super) fn commands(&mut self, key: KeyEvent) -> Vec<Cmd> {
        let KeyEvent(code, modifiers) = key;
        if self.keys == Keys::Vi {
            // Escape and a letter, sent fast, arrive as one key.
            if modifiers == Modifiers::ALT && matches!(code, KeyCode::Char(_)) && !self.is_commanding {
                let mut commands = self.vi_escape();
                commands.extend(self.vi_command(KeyEvent(code, Modifiers::NONE)));
                return commands;
            }
            if self.is_commanding {
                return self.vi_command(key);
            }
            if code == KeyCode::Esc {
                return self.vi_escape();
            }
        }
        let command = common(key).or_else(|| emacs(key));
        if let (Some(change), Some(command)) = (&mut self.change, &command) {
            match command {
                Cmd::SelfInsert(..) | Cmd::Kill(_) | Cmd::Newline | Cmd::Yank(..) => {
                    change.commands.push(command.clone())
                }
                Cmd::AcceptOrInsertLine { .. } => change.commands.push(Cmd::Newline),
                // What is typed somewhere else is a change of its own.
                Cmd::Move(_) => *change = Change { commands: Vec::new(), typed_from: Some(0) },
                _ => {}
            }
        }
        command.into_iter().collect()
    }

    fn vi_escape(&mut self) -> Vec<Cmd> {
        self.is_commanding = true;
        self.pending = Pending::Nothing;
        self.count = 0;
        let mut commands = Vec::new();
        if let Some(mut change) = self.change.take().filter(|change| !change.commands.is_empty()) {
            let typed = change.commands[change.typed_from.unwrap_or(0)..].to_vec();
            (1..self.times).for_each(|_| commands.extend_from_slice(&typed));
            change.commands.extend_from_slice(&commands);
            self.last_change = change;
        }
        commands.push(Cmd::Move(Movement::BackwardChar(1)));
        commands
    }

    /// Letters are text from now on; what is typed is inserted so many times.
    fn insert_mode(&mut self, before: Vec<Cmd>, times: u16) -> Vec<Cmd> {
        self.is_commanding = false;
        self.change = Some(Change { typed_from: Some(before.len()), commands: before.clone() });
        self.times = times;
        before
    }

    /// The commands of the last change, so many times.
    fn again(&mut self, times: u16) -> Vec<Cmd> {
        let mut commands = Vec::new();
        for _ in 0..times {
            commands.extend_from_slice(&self.last_change.commands);
            if self.last_change.typed_from.is_some() {
                commands.push(Cmd::Move(Movement::BackwardChar(1)));
            }
        }
        commands
    }

    fn vi_command(&mut self, key: KeyEvent) -> Vec<Cmd> {
        let KeyEvent(code, modifiers) = key;
        let KeyCode::Char(letter) = code else {
            self.pending = Pending::Nothing;
            self.count = 0;
            return match code {
                KeyCode::Esc => Vec::new(),
                KeyCode::Backspace => vec![Cmd::Move(Movement::BackwardChar(1))],
                _ => common(key).into_iter().collect(),
            };
        };
        if modifiers.contains(Modifiers::CTRL) {
            return match letter {
                'R' => vec![REDO],
                _ => common(key).or_else(|| emacs(key)).into_iter().collect(),
            };
        }
        match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Replace => {
                let count = self.take_count();
                return self.change(Cmd::ReplaceChar(count, letter));
            }
            Pending::Search(kind, operator) => {
                let search = match kind {
                    'f' => CharSearch::Forward(letter),
                    't' => CharSearch::ForwardBefore(letter),
                    'F' => CharSearch::Backward(letter),
                    _ => CharSearch::BackwardAfter(letter),
                };
                self.last_search = Some(search);
                let movement = Movement::ViCharSearch(self.take_count(), search);
                return self.operate(operator, movement);
            }
            Pending::G(operator) => {
                self.count = 0;
                return match operator {
                    _ if letter != 'g' => Vec::new(),
                    None => vec![Cmd::Move(Movement::BeginningOfBuffer)],
                    some => self.operate(some, Movement::LineUp(u16::MAX)),
                };
            }
            Pending::Operator(operator, count) => {
                if letter.is_ascii_digit() && !(letter == '0' && self.count == 0) {
                    self.count = self.count.saturating_mul(10).saturating_add(letter as u16 - '0' as u16);
                    self.pending = Pending::Operator(operator, count);
                    return Vec::new();
                }
                if letter == 'g' {
                    self.pending = Pending::G(Some((operator, count)));
                    return Vec::new();
                }
                if matches!(letter, 'f' | 'F' | 't' | 'T') {
                    self.pending = Pending::Search(letter, Some((operator, count)));
                    return Vec::new();
                }
                let times = self.take_count().saturating_mul(count.max(1));
                let movement = match (operator, letter) {
                    // By lines: this one and those below or above it.
                    _ if letter == operator => Some(Movement::LineDown(times - 1)),
                    (_, 'j') => Some(Movement::LineDown(times)),
                    (_, 'k') => Some(Movement::LineUp(times)),
                    (_, 'G') => Some(Movement::LineDown(u16::MAX)),
                    // `cw` changes to the end of the word, as vi has it.
                    ('c', 'w') => Some(Movement::ForwardWord(times, At::AfterEnd, Word::Vi)),
                    ('c', 'W') => Some(Movement::ForwardWord(times, At::AfterEnd, Word::Big)),
                    (_, 'e') => Some(Movement::ForwardWord(times, At::AfterEnd, Word::Vi)),
                    (_, 'E') => Some(Movement::ForwardWord(times, At::AfterEnd, Word::Big)),
                    _ => self.vi_movement(letter, times),
                };
                return match movement {
                    Some(movement) => self.operate(Some((operator, count)), movement),
                    None => Vec::new(),
                };
            }
            Pending::Nothing => {}
        }
        if letter.is_ascii_digit() && !(letter == '0' && self.count == 0) {
            self.count = self.count.saturating_mul(10).saturating_add(letter as u16 - '0' as u16);
            return Vec::new();
        }
        self.vi_letter(letter)
    }

    fn vi_letter(&mut self, letter: char) -> Vec<Cmd> {
        match letter {
            'd' | 'c' | 'y' | '>' | '<' => {
                self.pending = Pending::Operator(letter, self.count);
                self.count = 0;
                return Vec::new();
            }
            'f' | 'F' | 't' | 'T' => {
                self.pending = Pending::Search(letter, None);
                return Vec::new();
            }
            'r' => {
                self.pending = Pending::Replace;
                return Vec::new();
            }
            'g' => {
                self.pending = Pending::G(None);
                return Vec::new();
            }
            _ => {}
        }
        let count = self.take_count();
        let end = || Cmd::Move(Movement::EndOfLine);
        match letter {
            'i' => self.insert_mode(Vec::new(), count),
            'a' => self.insert_mode(vec![Cmd::Move(Movement::ForwardChar(1))], count),
            'A' => self.insert_mode(vec![end()], count),
            'I' => self.insert_mode(vec![Cmd::Move(Movement::ViFirstPrint)], count),
            'o' => self.insert_mode(vec![end(), Cmd::Newline], 1),
            'O' => {
                let go = [Movement::BeginningOfLine, Movement::ViFirstPrint].map(Cmd::Move);
                let [start, first] = go;
                self.insert_mode(vec![start, first, Cmd::Newline, Cmd::Move(Movement::LineUp(1)), end()], 1)
            }
            's' => self.operate(Some(('c', 1)), Movement::ForwardChar(count)),
            'S' => self.operate(Some(('c', 1)), Movement::LineDown(count - 1)),
            'C' => self.operate(Some(('c', 1)), Movement::EndOfLine),
            'D' => self.operate(Some(('d', 1)), Movement::EndOfLine),
            'Y' => self.operate(Some(('y', 1)), Movement::LineDown(count - 1)),
            'x' => self.operate(Some(('d', 1)), Movement::ForwardChar(count)),
            'X' => self.operate(Some(('d', 1)), Movement::BackwardChar(count)),
            'p' => self.change(Cmd::Yank(count, Anchor::After)),
            'P' => self.change(Cmd::Yank(count, Anchor::Before)),
            'u' => vec![Cmd::Undo(count)],
            '~' => self.change(switch_case(count)),
            '.' => self.again(count),
            'k' => vec![Cmd::LineUpOrPreviousHistory(count)],
            'j' | '+' => vec![Cmd::LineDownOrNextHistory(count)],
            '-' => vec![Cmd::LineUpOrPreviousHistory(count)],
            '/' | '?' => vec![Cmd::ReverseSearchHistory],
            'n' => vec![Cmd::HistorySearchBackward],
            'N' => vec![Cmd::HistorySearchForward],
            'G' => vec![Cmd::Move(Movement::EndOfBuffer)],
            _ => self.vi_movement(letter, count).map(Cmd::Move).into_iter().collect(),
        }
    }

    fn vi_movement(&self, letter: char, count: u16) -> Option<Movement> {
        Some(match letter {
            'h' => Movement::BackwardChar(count),
            'l' | ' ' => Movement::ForwardChar(count),
            'w' => Movement::ForwardWord(count, At::Start, Word::Vi),
            'W' => Movement::ForwardWord(count, At::Start, Word::Big),
            'e' => Movement::ForwardWord(count, At::BeforeEnd, Word::Vi),
            'E' => Movement::ForwardWord(count, At::BeforeEnd, Word::Big),
            'b' => Movement::BackwardWord(count, Word::Vi),
            'B' => Movement::BackwardWord(count, Word::Big),
            '0' => Movement::BeginningOfLine,
            '^' => Movement::ViFirstPrint,
            '$' => Movement::EndOfLine,
            ';' => Movement::ViCharSearch(count, self.last_search?),
            ',' => Movement::ViCharSearch(
                count,
                match self.last_search? {
                    CharSearch::Forward(c) => CharSearch::Backward(c),
                    CharSearch::ForwardBefore(c) => CharSearch::BackwardAfter(c),
                    CharSearch::Backward(c) => CharSearch::Forward(c),
                    CharSearch::BackwardAfter(c) => CharSearch::ForwardBefore(c),
                },
            ),
            _ => return None,
        })
    }

    /// What an operator does to what the movement goes over; without one, the movement.
    fn operate(&mut self, operator: Option<(char, u16)>, movement: Movement) -> Vec<Cmd> {
        match operator.map(|(operator, _)| operator) {
            None => vec![Cmd::Move(movement)],
            Some('y') => vec![Cmd::ViYankTo(movement)],
            Some('c') => self.insert_mode(vec![Cmd::Replace(movement, None)], 1),
            Some('>') => self.change(Cmd::Indent(movement)),
            Some('<') => self.change(Cmd::Dedent(movement)),
            Some(_) => self.change(Cmd::Kill(movement)),
        }
    }

    /// A change in which nothing is typed.
    fn change(&mut self, command: Cmd) -> Vec<Cmd> {
        self.last_change = Change { commands: vec![command.clone()], typed_from: None };
        vec![command]
    }

    fn take_count(&mut self) -> u16 {
        std::mem::take(&mut self.count).max(1)
    }
}

/// Keys that mean the same everywhere.
fn common(KeyEvent(code, modifiers): KeyEvent) -> Option<Cmd> {
    let (control, alt) = (modifiers.contains(Modifiers::CTRL), modifiers.contains(Modifiers::ALT));
    Some(match code {
        KeyCode::Enter if alt => Cmd::Newline,
        KeyCode::Enter => Cmd::AcceptOrInsertLine { accept_in_the_middle: false },
        KeyCode::Tab => Cmd::Complete,
        KeyCode::BackTab => Cmd::CompleteBackward,
        KeyCode::Up if alt => Cmd::HistorySearchBackward,
        KeyCode::Down if alt => Cmd::HistorySearchForward,
        KeyCode::Up => Cmd::LineUpOrPreviousHistory(1),
        KeyCode::Down => Cmd::LineDownOrNextHistory(1),
        KeyCode::PageUp => Cmd::HistorySearchBackward,
        KeyCode::PageDown => Cmd::HistorySearchForward,
        KeyCode::Left if control || alt => Cmd::Move(Movement::BackwardWord(1, EMACS)),
        KeyCode::Right if control || alt => Cmd::Move(Movement::ForwardWord(1, At::AfterEnd, EMACS)),
        KeyCode::Left => Cmd::Move(Movement::BackwardChar(1)),
        KeyCode::Right => Cmd::Move(Movement::ForwardChar(1)),
        KeyCode::Home if control => Cmd::Move(Movement::BeginningOfBuffer),
        KeyCode::End if control => Cmd::Move(Movement::EndOfBuffer),
        KeyCode::Home => Cmd::Move(Movement::BeginningOfLine),
        KeyCode::End => Cmd::Move(Movement::EndOfLine),
        KeyCode::Delete => Cmd::Kill(Movement::ForwardChar(1)),
        KeyCode::Backspace if alt || control => Cmd::Kill(Movement::BackwardWord(1, EMACS)),
        KeyCode::Backspace => Cmd::Kill(Movement::BackwardChar(1)),
        KeyCode::Char('C') if control => Cmd::Interrupt,
        KeyCode::Char('D') if control => Cmd::EndOfFile,
        KeyCode::Char('L') if control => Cmd::ClearScreen,
        KeyCode::Char('Z') if control => Cmd::Suspend,
        KeyCode::Char('J') if control => Cmd::AcceptOrInsertLine { accept_in_the_middle: false },
        _ => return None,
    })
}

fn emacs(KeyEvent(code, modifiers): KeyEvent) -> Option<Cmd> {
    let KeyCode::Char(letter) = code else { return None };
    let back_word = Movement::BackwardWord(1, EMACS);
    let on_word = Movement::ForwardWord(1, At::AfterEnd, EMACS);
    if modifiers.contains(Modifiers::CTRL) {
        return Some(match letter {
            'A' => Cmd::Move(Movement::BeginningOfLine),
            'B' => Cmd::Move(Movement::BackwardChar(1)),
            'E' => Cmd::Move(Movement::EndOfLine),
            'F' => Cmd::Move(Movement::ForwardChar(1)),
            'G' => Cmd::Abort,
            'K' => Cmd::Kill(Movement::EndOfLine),
            'N' => Cmd::LineDownOrNextHistory(1),
            'O' => Cmd::Newline,
            'P' => Cmd::LineUpOrPreviousHistory(1),
            'R' => Cmd::ReverseSearchHistory,
            'S' => Cmd::ForwardSearchHistory,
            'T' => Cmd::TransposeChars,
            'U' => Cmd::Kill(Movement::BeginningOfLine),
            'V' => Cmd::QuotedInsert,
            'W' => Cmd::Kill(Movement::BackwardWord(1, Word::Big)),
            'Y' => Cmd::Yank(1, Anchor::Before),
            '_' | 'X' => Cmd::Undo(1),
            _ => return None,
        });
    }
    if modifiers.contains(Modifiers::ALT) {
        return Some(match letter {
            'b' | 'B' => Cmd::Move(back_word),
            'f' | 'F' => Cmd::Move(on_word),
            'd' | 'D' => Cmd::Kill(on_word),
            'c' | 'C' => Cmd::CapitalizeWord,
            'l' | 'L' => Cmd::DowncaseWord,
            'u' | 'U' => Cmd::UpcaseWord,
            't' | 'T' => Cmd::TransposeWords(1),
            'y' | 'Y' => Cmd::YankPop,
            'p' | 'P' => Cmd::HistorySearchBackward,
            'n' | 'N' => Cmd::HistorySearchForward,
            'r' | 'R' => REDO,
            '<' => Cmd::BeginningOfHistory,
            '>' => Cmd::EndOfHistory,
            _ => return None,
        });
    }
    Some(Cmd::SelfInsert(1, letter))
}
