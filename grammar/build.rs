//! Generates the parser from the grammar, and says how the binary is linked.

fn main() {
    println!("cargo:rerun-if-changed=grammar");
    // What rustc is told by .cargo/rustc.
    println!("cargo:rerun-if-changed=.cargo/rustc");
    println!("cargo:rerun-if-changed=pgo/baem.profdata");
    println!("cargo:rerun-if-changed=pgo/order.txt");
    let out = std::env::var_os("OUT_DIR").expect("cargo names the folder for generated files");
    lalrpop::Configuration::new()
        .set_in_dir("grammar")
        .set_out_dir(out)
        .emit_rerun_directives(true)
        .process()
        .expect("the grammar is LR(1) without conflicts");
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        // At a fixed address the tables of types and methods need no relocation: 200 page faults less at every start.
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
