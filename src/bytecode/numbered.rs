//! Numbers that stand in `count` operands and in lists of parts, with their meaning.

macro_rules! numbered {
    ($(#[$meta:meta])* $Type:ident { $($(#[$doc:meta])* $Name:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub(crate) enum $Type { $($(#[$doc])* $Name,)* }

        impl $Type {
            pub(crate) const ALL: &'static [$Type] = &[$($Type::$Name),*];

            pub(crate) fn from_number(number: usize) -> Option<$Type> {
                $Type::ALL.get(number).copied()
            }

            pub(crate) fn name(self) -> &'static str {
                match self { $($Type::$Name => stringify!($Name)),* }
            }
        }
    };
}

numbered! {
    /// What `load_common` loads: the built-in of that name, whatever the name is bound to now.
    Common {
        /// `assert`.
        AssertionError,
        /// The end of `async for`.
        StopAsyncIteration,
        /// `builtins.__build_class__`, looked up when it runs: programs may replace it.
        BuildClass,
    }
}

numbered! {
    /// The first of the parts of `make_typing`, and what the others are.
    Typing {
        /// `[name]`: a `TypeVar`.
        TypeVar,
        /// `[name, function]`: a `TypeVar` whose bound a call of the function gives.
        TypeVarWithBound,
        /// `[name, function]`: a `TypeVar` whose tuple of constraints a call of the function gives.
        TypeVarWithConstraints,
        /// `[name]`: a `ParamSpec`.
        ParamSpec,
        /// `[name]`: a `TypeVarTuple`.
        TypeVarTuple,
        /// `[parameter, function]`: the type parameter, after it got a default, which a call of the function gives.
        SetDefault,
        /// `[parameters]`: `typing.Generic[parameters]`.
        Generic,
        /// `[name, parameters or None, function]`: a `TypeAliasType` whose value a call of the function gives.
        TypeAlias,
        /// `[function, parameters]`: the function, after its `__type_params__` were set.
        SetTypeParams,
    }
}

numbered! {
    /// How `convert` makes text.
    Conversion {
        /// Never emitted.
        None,
        /// `str(value)`.
        Str,
        /// `repr(value)`.
        Repr,
        /// `ascii(value)`.
        Ascii,
    }
}

numbered! {
    /// Where the value of `get_awaitable` comes from, for the error message.
    AwaitAfter {
        /// `await value`.
        Plain,
        /// `__aenter__` of `async with`.
        Aenter,
        /// `__aexit__` of `async with`.
        Aexit,
    }
}
