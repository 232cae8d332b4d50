//! The same document as a page of HTML: same words in the same order, same sheet, same letters.

use poliedro_documents::{Block, Document};
use std::fmt::Write;

/// The page; its letters are the files of the folder `fonts`, an absolute path. `sheet`: with margins and a foot on every page,
/// which LibreOffice does not read and trips over.
pub fn html(document: &Document, fonts: &str, sheet: bool) -> String {
    let (meta, head) = (&document.meta, &document.letterhead);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"it-IT\">\n<head><meta charset=\"utf-8\"><title>{}</title>\n<meta name=\"author\" content=\"{}\">\n\
         <meta name=\"description\" content=\"{}\">\n<style>{}</style></head>\n<body>\n",
        safe(&meta.title),
        safe(&meta.author),
        safe(&meta.subject),
        if sheet { self::sheet(document) } else { String::new() } + &style(fonts),
    );
    let _ = writeln!(out, "<p class=\"body\">{}</p>", safe(&head.name));
    for line in &head.lines {
        let _ = writeln!(out, "<p class=\"line\">{}</p>", safe(line));
    }
    let _ = writeln!(out, "<h1>{}</h1>", safe(&meta.title));
    for block in &document.blocks {
        one(&mut out, block);
    }
    out.push_str("</body></html>\n");
    out
}

fn sheet(document: &Document) -> String {
    let meta = &document.meta;
    format!(
        "@page {{ size: A4; margin: 18mm 18mm 24mm; @bottom-left {{ content: '{} · {} · Impronta dei dati (SHA-256): {}'; font-size: 7pt }} \
         @bottom-right {{ content: 'Pagina ' counter(page) ' di ' counter(pages); font-size: 7pt }} }}\n",
        document.letterhead.foot, meta.id, meta.digest,
    )
}

fn style(fonts: &str) -> String {
    let face = |file: &str, weight: u16| {
        format!(
            "@font-face {{ font-family: 'Titillium Web'; font-weight: {weight}; src: url('file://{fonts}/TitilliumWeb-{file}.ttf') }}\n"
        )
    };
    format!(
        "{}{}body {{ font: 10pt/1.4 'Titillium Web'; color: #1a1a1a }} h1, h2, h3 {{ color: #0066cc; break-after: avoid; margin: 10pt 0 4pt }}\n\
         h1 {{ font-size: 18pt }} h2 {{ font-size: 13pt }} h3 {{ font-size: 11pt }} p, ul, dl {{ margin: 0 0 5pt }} dt {{ font-weight: 600 }}\n\
         dd {{ margin: 0 }} table {{ width: 100%; border-collapse: collapse; font-size: 9pt; margin-bottom: 6pt }}\n\
         th, td {{ text-align: left; border-bottom: .5pt solid #999; padding: 2pt 4pt; vertical-align: top }} section {{ break-inside: avoid }}\n",
        face("Regular", 400),
        face("SemiBold", 600),
    )
}

fn one(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, text } => {
            let level = level + 1;
            let _ = writeln!(out, "<h{level}>{}</h{level}>", safe(text));
        }
        Block::Text { runs, .. } => {
            let text: String = runs.iter().map(|run| run.text.as_str()).collect();
            let _ = writeln!(out, "<p>{}</p>", safe(&text));
        }
        Block::List { items, .. } => {
            out.push_str("<ul>\n");
            for item in items {
                let text: String = item.iter().map(|run| run.text.as_str()).collect();
                let _ = writeln!(out, "<li>{}</li>", safe(&text));
            }
            out.push_str("</ul>\n");
        }
        Block::Grid { items, .. } => {
            out.push_str("<dl>\n");
            for (name, value) in items {
                let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", safe(name), safe(value));
            }
            out.push_str("</dl>\n");
        }
        Block::Table { caption, columns, rows, .. } => {
            let _ = writeln!(out, "<table><caption>{}</caption>\n<thead><tr>", safe(caption));
            for column in columns {
                let _ = write!(out, "<th scope=\"col\">{}</th>", safe(&column.title));
            }
            out.push_str("</tr></thead>\n<tbody>\n");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    let _ = write!(out, "<td>{}</td>", safe(cell));
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</tbody></table>\n");
        }
        Block::Sign(places) => {
            for place in places {
                let _ = writeln!(out, "<p class=\"sign\">{}</p>", safe(&place.role));
            }
        }
        Block::Together(blocks) => {
            out.push_str("<section>\n");
            blocks.iter().for_each(|block| one(out, block));
            out.push_str("</section>\n");
        }
        // The minutes have nothing else.
        Block::Bars(_) | Block::Checks { .. } | Block::Chart(_) | Block::Fill(_) | Block::Rule | Block::Page => {}
    }
}

fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
