//! Generates the parser from the grammar.

fn main() {
    println!("cargo:rerun-if-changed=grammar");
    let out = std::env::var_os("OUT_DIR").expect("cargo names the folder for generated files");
    lalrpop::Configuration::new()
        .set_in_dir("grammar")
        .set_out_dir(out)
        .emit_rerun_directives(true)
        .process()
        .expect("the grammar is LR(1) without conflicts");
}
