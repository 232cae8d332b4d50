//! The documentation page of the commands, from the registry.

use crate::{
    Pick,
    registry::{self, Verb, Visit},
};
use std::{any::TypeId, collections::BTreeMap, collections::HashSet, fmt::Write};
use ts_rs::{Config, TS, TypeVisitor};

const OPENING: &str = "\
# Commands

Made from the registry of commands (`crates/app`): do not edit. `POLIEDRO_WRITE=1 cargo test -p poliedro-app` writes it anew.

The window, `poliedro call COMMAND JSON` and the loopback server take the same commands with the same arguments. Types are TypeScript's.
Unknown arguments are refused. Dates are `YYYY-MM-DD`, moments RFC 3339 in UTC, places Belfiore codes. An error is a `CallError`: an
Italian sentence, and a code where the interface reacts to it; then nothing was changed.
";

/// The whole text of `docs/commands.md`.
pub fn text() -> String {
    let mut commands = Commands(Kept::new(), BTreeMap::new());
    registry::each(&mut commands);
    let Commands(mut kept, nouns) = commands;
    TypeVisitor::visit::<crate::CallError>(&mut kept);
    let mut text = String::from(OPENING);
    for (noun, verbs) in nouns {
        let _ = writeln!(text, "\n## {noun}\n{verbs}");
    }
    text.push_str("\n## Types\n\n```ts\n");
    text.push_str(&kept.declarations.into_values().collect::<Vec<_>>().join("\n\n"));
    text.push_str("\n```\n");
    // Trailing spaces in comments are nobody's.
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

/// What was gathered of types, and each noun's commands.
struct Commands(Kept, BTreeMap<&'static str, String>);

impl Visit for Commands {
    fn command<V: Verb>(&mut self) {
        let Self(kept, nouns) = self;
        kept.dependencies::<V::Args>();
        TypeVisitor::visit::<V::Reply>(kept);
        let noun = V::NAME.split('.').next().unwrap_or_default();
        let (args, reply) = (V::Args::inline(&kept.config), V::Reply::name(&kept.config));
        let args = args.replace("/**\n * ", "/** ").replace("\n */\n", " */\n");
        let args = if args == "Record<symbol, never>" { "{}".to_owned() } else { args };
        let verbs = nouns.entry(noun).or_default();
        let _ = write!(verbs, "\n### `{}`\n\n{}", V::NAME, V::DOC);
        match V::PICKS {
            Some(Pick::Folder(_)) => verbs.push_str(" First, the person chooses a folder."),
            Some(Pick::File(..)) => verbs.push_str(" First, the person chooses a file."),
            None => {}
        }
        let _ = writeln!(verbs, "\n\n```ts\nargs: {}\nreply: {reply}\n```", args.trim());
    }
}

/// Every type that arguments and replies name, once.
struct Kept {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Kept {
    fn new() -> Self {
        // 64-bit integers never exceed 2^53 here (rows, bytes, days).
        let config = Config::new().with_large_int("number");
        Self { config, seen: HashSet::new(), declarations: BTreeMap::new() }
    }

    fn dependencies<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Kept {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}{}", T::decl(&self.config));
            let declaration = declaration.replace("/**\n * ", "/** ").replace("\n */\n", " */\n");
            self.declarations.insert(T::ident(&self.config), declaration);
        }
        self.dependencies::<T>();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// The committed page is the one the registry makes; `POLIEDRO_WRITE=1` writes it.
    #[test]
    fn the_committed_page_is_that_of_the_registry() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/commands.md");
        if std::env::var_os("POLIEDRO_WRITE").is_some() {
            std::fs::write(&path, text()).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text(), "run: POLIEDRO_WRITE=1 cargo test -p poliedro-app");
    }

    #[test]
    fn every_command_is_on_the_page_with_what_it_takes() {
        let page = text();
        for command in registry::COMMANDS {
            let heading = format!("### `{}`\n\n{}", command.name, command.doc);
            assert_eq!(page.matches(&heading).count(), 1, "{}", command.name);
        }
        let register = page.split("### `intake.register`").nth(1).unwrap();
        assert!(
            register.contains("distinctFrom: Array<string>") && register.contains("form: IntakeForm"),
            "{register}"
        );
        assert!(page.contains("type IntakeForm = ") && page.contains("type CallError = "));
    }
}
