"""Programs that are not ours and know nothing of us, asked the same question. None is told to leave anything out; four guesses
of one of them are asked once more (answers.py)."""
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import pikepdf

from pdf.answers import refuted
from pdf.paper import Paper


def said(*command):
    # Poppler writes in the language of whoever calls it.
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout, done.stderr


def qpdf(path):
    code, out, error = said("qpdf", "--check", str(path))
    if code or "WARNING" in out + error:
        yield (out + error).strip().splitlines()[-1]


def poppler(path):
    """Tagged, with a title; what the structure says is what it holds, and what each page says, all of it and in that order."""
    code, out, error = said("pdfinfo", "-enc", "UTF-8", str(path))
    facts = dict(re.findall(r"^([A-Z][\w ]+): +(.+)$", out, re.M))
    if code or error.strip():
        yield f"pdfinfo: {error.strip() or code}"
    if facts.get("Tagged") != "yes" or facts.get("Suspects") != "no" or facts.get("JavaScript") != "no" or facts.get("Encrypted") != "no":
        yield "pdfinfo: not tagged, suspect, with programs or enciphered"
    if not facts.get("Title", "").strip():
        yield "pdfinfo: no title"
    code, out, error = said("pdfinfo", "-enc", "UTF-8", "-struct-text", str(path))
    if code or error.strip():
        yield f"pdfinfo -struct-text: {error.strip() or code}"
    ours = Paper(path)
    structure = squeeze("".join(re.findall(r'^ *"(.*?)"$', out, re.M | re.S)))
    # This program does not say what is to be heard instead of a drawing; the other does.
    ordered = squeeze("".join(ours.drawn(top) for top in ours.tree.tops))
    if not structure:
        yield "the structure says nothing"
    if structure != ordered:
        yield f"the structure says {differing(structure, ordered)} and holds {differing(ordered, structure)}"
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "content.pdf"
        without_artifacts(path, bare)
        for page in ours.pages:
            number = str(page.number)
            _, content, _ = said("pdftotext", "-enc", "UTF-8", "-raw", "-f", number, "-l", number, str(bare), "-")
            content, ordered = squeeze(content), squeeze("".join(ours.text(top, page.page.objgen) for top in ours.tree.tops))
            if content != ordered:
                yield f"page {number}: the structure says {differing(ordered, content)} where the page says {differing(content, ordered)}"
    _, seen, _ = said("pdftotext", "-enc", "UTF-8", str(path), "-")
    lost = Counter(structure) - Counter(squeeze(seen))
    if lost:
        yield f"not to be found with pdftotext: {''.join(lost.elements())[:60]!r}"
    ours.close()


def squeeze(text):
    return "".join(text.split())


def differing(one, other):
    """The first piece of a text that is not as in the other."""
    same = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return repr(one[max(0, same - 10) : same + 25])


def without_artifacts(path, to):
    """A copy of a file whose pages have only what belongs to the structure: what a reader of the structure must say."""
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            kept, depth = [], 0
            for operands, operator in pikepdf.parse_content_stream(page):
                begins = str(operator) in ("BDC", "BMC")
                if depth:
                    depth += 1 if begins else -1 if str(operator) == "EMC" else 0
                    # Fonts and places go on after it.
                    if str(operator) not in ("Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE", "BDC", "BMC", "EMC"):
                        kept.append((operands, operator))
                elif begins and operands[0] == "/Artifact":
                    depth = 1
                else:
                    kept.append((operands, operator))
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
        pdf.save(to)


def page(path):
    """Every rule it has of PDF/A-2a and of PDF/UA-1."""
    from page import PageError, ValidationProfile, validate_pdf

    for profile in (ValidationProfile.PDF_A_2A, ValidationProfile.PDF_UA_1):
        try:
            report = validate_pdf(path, profile=profile)
        except PageError as error:
            yield f"{profile.name}: {error}"
            continue
        if not report.is_compliant and not report.failures:
            yield f"{profile.name}: refused without a reason"
        for failure in report.failures:
            yield f"{failure.rule_id}: {failure.message}"


def pdfua(path):
    from pdfua import PdfuaError, document, validate
    from pdfua.rules import structure

    # A slip of 0.1.3: asked of an array, pikepdf raises, and the rule of empty headings was never run.
    structure.as_integer = lambda value: None if isinstance(value, pikepdf.Array) else document.as_integer(value)
    try:
        report = validate(str(path))
    except PdfuaError as error:
        yield str(error)
        return
    for outcome in report.outcomes:
        if outcome.skipped_reason:
            yield f"{outcome.rule_id} was not run: {outcome.skipped_reason}"
        for finding in outcome.findings:
            yield f"{finding.rule_id}: {finding.message}"


def outloud(path):
    from outloud import check

    result, ours = check(str(path)), Paper(path)
    if result.error:
        yield result.error
    for run in result.runs:
        if run.status == "crashed":
            yield f"{run.rule} was not run: {run.reason}"
    for finding in result.findings:
        if not refuted(ours, finding):
            yield f"{finding.rule}: {finding.message} {'(' + finding.evidence[:80] + ')' if finding.evidence else ''}"


def mupdf(path):
    """A third reader draws every page without a complaint, and finds the same letters on it."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.reset_mupdf_warnings()
    ours = Paper(path)
    with pymupdf.open(path) as file:
        for page, one in zip(file, ours.pages):
            page.get_pixmap(dpi=30)
            read = Counter(squeeze(page.get_text(flags=pymupdf.TEXT_PRESERVE_LIGATURES)))
            instead = "".join(one.actual.values())
            shown = Counter(squeeze(instead + "".join(shown.text for shown in one.shown if shown.mark.mcid not in one.actual)))
            if read != shown:
                yield f"page {one.number}: reads {''.join((read - shown).elements())[:40]!r} for {''.join((shown - read).elements())[:40]!r}"
    ours.close()
    for warning in pymupdf.TOOLS.mupdf_warnings().splitlines():
        # It warns of what is said twice, in the structure and on the page, and has just shown that it found it.
        if not re.match(r"ActualText with no position|\.\.\. repeated \d+ times|$", warning):
            yield warning


PROGRAMS = [qpdf, poppler, mupdf, page, pdfua, outloud]


def refuse(path, programs=None):
    """Every reason of somebody else for which a file is not good: the program, and what it found."""
    return [(program.__name__, reason) for program in PROGRAMS if programs is None or program.__name__ in programs for reason in program(path)]
