//! Read-only views: dumps of tokens, syntax trees, scopes and code.
