//! TypeScript types of every command, from the registry.

use crate::registry::{self, Verb, Visit};
use std::{any::TypeId, collections::BTreeMap, collections::HashSet, fmt::Write};
use ts_rs::{Config, TS, TypeVisitor};

/// The whole text of `ui/src/ipc/generated/commands.ts`.
pub fn text() -> String {
    let mut page = Page::new();
    registry::each(&mut page);
    page.visit::<crate::CallError>();
    let mut text = String::from("// Made from the registry of commands (crates/app): do not edit.\n\n");
    for declaration in page.declarations.values() {
        let _ = writeln!(text, "{declaration}\n");
    }
    let _ = writeln!(
        text,
        "/** Every command: what it takes and what it gives. */\nexport type Commands = {{\n{}}};",
        page.commands
    );
    text
}

struct Page {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    /// Names of more than one type: the interface would see only one of them.
    clashes: Vec<String>,
    commands: String,
}

impl Page {
    fn new() -> Self {
        // 64-bit integers never exceed 2^53 here (rows, bytes, days).
        let config = Config::new().with_large_int("number");
        Self {
            config,
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
            clashes: Vec::new(),
            commands: String::new(),
        }
    }
}

impl Visit for Page {
    fn command<V: Verb>(&mut self) {
        TypeVisitor::visit::<V::Args>(self);
        TypeVisitor::visit::<V::Reply>(self);
        let (args, reply) = (V::Args::name(&self.config), V::Reply::name(&self.config));
        let _ = writeln!(self.commands, "  /** {} */\n  '{}': {{ args: {args}; reply: {reply} }};", V::DOC, V::NAME);
    }
}

impl TypeVisitor for Page {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&self.config));
            let name = T::ident(&self.config);
            if self.declarations.insert(name.clone(), declaration).is_some() {
                self.clashes.push(name);
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn no_two_types_have_one_name() {
        let mut page = Page::new();
        registry::each(&mut page);
        page.visit::<crate::CallError>();
        assert_eq!(page.clashes, Vec::<String>::new());
    }

    /// The committed file is the one the registry makes; `POLIEDRO_WRITE=1` writes it.
    #[test]
    fn the_committed_types_are_those_of_the_registry() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/generated/commands.ts");
        if std::env::var_os("POLIEDRO_WRITE").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text()).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text(), "run: POLIEDRO_WRITE=1 cargo test -p poliedro-app");
    }
}
