//! Metadata as the registry office reads them (XMP), and the same words in the old place (Info).

use crate::Document;
use jiff::{Timestamp, Zoned, tz::TimeZone};

/// What is said of the document.
pub(super) struct Facts {
    title: String,
    subject: String,
    author: String,
    keywords: Vec<String>,
    id: String,
    digest: String,
    at: Zoned,
}

const PRODUCER: &str = "Poliedro";

impl Facts {
    pub(super) fn of(document: &Document) -> Self {
        let meta = &document.meta;
        // One line each, and without the characters that XML cannot hold.
        let line =
            |text: &str| text.split(char::is_whitespace).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        let line =
            |text: &str| -> String { line(text).chars().filter(|it| !it.is_control() && printable(*it)).collect() };
        Self {
            title: line(&meta.title),
            subject: line(&meta.subject),
            author: line(&meta.author),
            keywords: meta.keywords.iter().map(|it| line(it)).filter(|it| !it.is_empty()).collect(),
            id: line(&meta.id),
            digest: line(&meta.digest),
            at: rome(meta.at),
        }
    }

    pub(super) fn info(&self) -> Vec<(&'static str, String)> {
        let date = self.at.strftime("D:%Y%m%d%H%M%S").to_string();
        let seconds = self.at.offset().seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        let date = format!("{date}{sign}{:02}'{:02}'", minutes / 60, minutes % 60);
        vec![
            ("Title", self.title.clone()),
            ("Author", self.author.clone()),
            ("Subject", self.subject.clone()),
            ("Keywords", self.keywords.join(", ")),
            ("Creator", PRODUCER.to_owned()),
            ("Producer", PRODUCER.to_owned()),
            ("CreationDate", date.clone()),
            ("ModDate", date),
        ]
    }
}

fn printable(it: char) -> bool {
    !matches!(it, '\u{fffe}' | '\u{ffff}')
}

fn rome(at: Timestamp) -> Zoned {
    // The zone is compiled in; without it the same moment would be told in UTC.
    at.to_zoned(TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC))
}

/// The packet: Dublin Core, the two standards, and our own names with the description that PDF/A asks for names it does not know.
pub(super) fn packet(facts: &Facts) -> String {
    let date = facts.at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let alternative = |key: &str, text: &str| match text {
        "" => String::new(),
        text => format!(
            "<dc:{key}><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:{key}>\n",
            escaped(text)
        ),
    };
    let creator = match facts.author.as_str() {
        "" => String::new(),
        text => format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escaped(text)),
    };
    let (mut subjects, mut keywords) = (String::new(), String::new());
    if !facts.keywords.is_empty() {
        let items: String = facts.keywords.iter().map(|it| format!("<rdf:li>{}</rdf:li>", escaped(it))).collect();
        subjects = format!("<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>\n");
        keywords = format!("<pdf:Keywords>{}</pdf:Keywords>\n", escaped(&facts.keywords.join(", ")));
    }
    let schemas = [
        schema(
            "PDF/UA identification schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            &[("part", "Integer", "internal", "Part of ISO 14289 to which the file conforms")],
        ),
        schema(
            "Poliedro document schema",
            NAMESPACE,
            "poliedro",
            &[
                ("documentId", "Text", "external", "Identifier of the document, from its facts"),
                ("sourceSha256", "Text", "external", "SHA-256 of the facts the document was made from"),
            ],
        ),
    ]
    .concat();
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:format>application/pdf</dc:format>\n{}{}{creator}{subjects}\
         <dc:language><rdf:Bag><rdf:li>it-IT</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n<xmp:CreateDate>{date}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{date}</xmp:ModifyDate>\n<xmp:MetadataDate>{date}</xmp:MetadataDate>\n</rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n{keywords}</rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
         <pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:poliedro=\"{NAMESPACE}\">\n\
         <poliedro:documentId>{}</poliedro:documentId>\n<poliedro:sourceSha256>{}</poliedro:sourceSha256>\n\
         </rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
         <pdfaExtension:schemas><rdf:Bag>\n{schemas}</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n\
         </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        alternative("title", &facts.title),
        alternative("description", &facts.subject),
        escaped(&facts.id),
        escaped(&facts.digest),
    )
}

/// Of our own names.
const NAMESPACE: &str = "urn:poliedro:documento:1#";

fn schema(title: &str, uri: &str, prefix: &str, properties: &[(&str, &str, &str, &str)]) -> String {
    let properties: String = properties
        .iter()
        .map(|(name, kind, category, said)| {
            format!(
                "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name>\
                 <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
                 <pdfaProperty:category>{category}</pdfaProperty:category>\
                 <pdfaProperty:description>{said}</pdfaProperty:description></rdf:li>\n"
            )
        })
        .collect();
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{title}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>\n{properties}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
