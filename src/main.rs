//! The `baem` binary.

fn main() -> std::process::ExitCode {
    baem::cli::main()
}
