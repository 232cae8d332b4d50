//! `cargo bench -p poliedro-benches-documents`: the same minutes printed by everybody, turn by turn. `POLIEDRO_ROUNDS` is how many
//! turns; `POLIEDRO_WEASYPRINT` and `POLIEDRO_OFFICE_PYTHON` are the Pythons that have WeasyPrint and the bridge to LibreOffice.

use poliedro_benches_documents::{
    contest::{Contest, Fault},
    html, minutes,
    rival::{Kept, said, whole},
};
use poliedro_documents::render;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

fn main() {
    if let Err(error) = run() {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), Fault> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    fs::create_dir_all(&folder)?;
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/documents/data/fonts").canonicalize()?;
    let source = folder.join("minutes.html");
    fs::write(&source, html(&minutes(1), &fonts.to_string_lossy(), true))?;
    let office = Office::new(&folder, &fonts)?;
    let bare = folder.join("office.html");
    fs::write(&bare, html(&minutes(1), &fonts.to_string_lossy(), false))?;
    let weasy = env::var("POLIEDRO_WEASYPRINT")?;
    let rivals = Path::new(env!("CARGO_MANIFEST_DIR")).join("rivals");
    let kept_weasy = Kept::start(Command::new(&weasy).arg(rivals.join("weasy.py")))?;
    let kept_office = office.kept(&rivals.join("office.py"))?;
    let at = |name: &str| folder.join(format!("{name}.pdf"));
    let path = |path: &PathBuf| path.to_string_lossy().into_owned();

    let mut contest = Contest::default();
    let target = at("ours");
    contest.add("Poliedro, in the process", move |turn| {
        let document = minutes(turn);
        let begin = Instant::now();
        let pdf = render(&document)?;
        let time = begin.elapsed();
        fs::write(&target, pdf.bytes)?;
        Ok(time)
    });
    let target = at("ours-whole");
    contest.add("Poliedro, whole process", move |_| whole(Command::new(env!("CARGO_BIN_EXE_minutes")).arg(&target)));
    for variant in ["pdf/a-2a", "plain"] {
        let line =
            format!("{variant} {} {}", path(&source), path(&at(&format!("weasyprint-{}", variant.replace('/', "")))));
        // One Python for both: started once, before anything is measured.
        contest.add(format!("WeasyPrint {variant}, in the process"), {
            let asked = kept_weasy.ask();
            move |_| asked(&line)
        });
    }
    let (program, html_file, target) = (weasy, source.clone(), at("weasyprint-whole"));
    contest.add("WeasyPrint pdf/a-2a, whole process", move |_| {
        whole(
            Command::new(&program).args(["-m", "weasyprint", "--pdf-variant", "pdf/a-2a"]).arg(&html_file).arg(&target),
        )
    });
    let line = format!("{} {}", path(&bare), path(&at("office-kept")));
    contest.add("LibreOffice, kept running", {
        let asked = kept_office.ask();
        move |_| asked(&line)
    });
    contest.add("LibreOffice, whole process", move |_| office.print(&bare));

    let rounds = env::var("POLIEDRO_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(20);
    contest.run(rounds)?;
    same_words(&folder, &source)?;
    println!("{}", contest.table(&[(0, 2), (0, 3), (0, 5), (1, 4), (1, 6)]));
    drop((kept_weasy, kept_office));
    println!("{}", said(Command::new(env!("CARGO_BIN_EXE_minutes")).args(["--many", "500"]))?);
    Ok(())
}

/// PDF/A-2b with tags: the most that LibreOffice 7.4 does.
const PDF: &str = r#"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;

/// LibreOffice with a profile of its own, and the letters of the documents among its fonts.
struct Office {
    folder: PathBuf,
    profile: String,
}

impl Office {
    fn new(folder: &Path, fonts: &Path) -> Result<Self, Fault> {
        let place = folder.join("share/fonts");
        fs::create_dir_all(&place)?;
        for font in fs::read_dir(fonts)? {
            let font = font?;
            fs::copy(font.path(), place.join(font.file_name()))?;
        }
        let profile = format!("-env:UserInstallation=file://{}", folder.join("office").display());
        Ok(Self { folder: folder.to_owned(), profile })
    }

    fn command(&self, profile: &str) -> Command {
        let mut command = Command::new("soffice");
        command.env("XDG_DATA_HOME", self.folder.join("share")).arg(profile).args([
            "--headless",
            "--norestore",
            "--nologo",
        ]);
        command
    }

    fn print(&self, file: &Path) -> Result<Duration, Fault> {
        let mut office = self.command(&self.profile);
        whole(
            office.args(["--infilter=HTML (StarWriter)", "--convert-to", PDF, "--outdir"]).arg(&self.folder).arg(file),
        )
    }

    /// A second one that stays, with another profile: the first must not find it.
    fn kept(&self, bridge: &Path) -> Result<Kept, Fault> {
        let port = 20_000 + std::process::id() % 10_000;
        let mut office = self.command(&format!("{}-kept", self.profile));
        let office = office.arg(format!("--accept=socket,host=127.0.0.1,port={port};urp;")).spawn()?;
        let python = env::var("POLIEDRO_OFFICE_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
        let mut kept = Kept::start(Command::new(python).arg(bridge).arg(port.to_string()))?;
        kept.with(office);
        kept.ready()?;
        Ok(kept)
    }
}

/// Everybody printed the same, or the run stops: every word of the page is in every file. Says how many pages each took.
fn same_words(folder: &Path, source: &Path) -> Result<(), Fault> {
    let page = fs::read_to_string(source)?;
    let body = page.split_once("<body>").map_or("", |(_, body)| body);
    let mut words = Vec::new();
    for piece in body.split('<').filter_map(|piece| piece.split_once('>')) {
        words.extend(piece.1.replace("&amp;", "&").split_whitespace().map(str::to_owned));
    }
    let names =
        ["ours", "ours-whole", "weasyprint-pdfa-2a", "weasyprint-plain", "weasyprint-whole", "office-kept", "office"];
    for name in names {
        let file = folder.join(format!("{name}.pdf"));
        let text: String =
            said(Command::new("pdftotext").arg("-raw").arg(&file).arg("-"))?.split_whitespace().collect();
        // A document of the process has the number of its turn in place of the first.
        let lost: Vec<_> = words.iter().filter(|word| !text.contains(*word) && !word.contains('1')).collect();
        if !lost.is_empty() {
            return Err(format!("{name}: not printed: {lost:?}").into());
        }
        let facts = said(Command::new("pdfinfo").arg(&file))?;
        let pages = facts.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap_or("?").trim().to_owned();
        println!("{name}: {} words found, {pages} pages, {} kB", words.len(), fs::metadata(&file)?.len() / 1024);
    }
    Ok(())
}
