"""Rules of what is drawn: fonts, letters, sizes and places."""
import re

from pdf.content import extent
from pdf.letters import cap_height, face, outline

# Points. No text smaller; nothing but a mark across the page nearer to an edge (a centimetre).
SMALLEST, EDGE = 6.5, 28.3
# Text across the page, behind everything: pale on purpose.
PALE_FROM = 40.0


def fonts_embedded(paper):
    for font in paper.fonts:
        if not font.used:
            continue
        yield from font.wrong
        names = {font.name, str(font.descendant.get("/BaseFont", "/"))[1:], str(font.descriptor.get("/FontName", "/"))[1:]}
        if len(names) > 1:
            yield f"{font.name}: BaseFont and FontName are not the same: {', '.join(sorted(names))}"
        if not re.fullmatch(r"[A-Z]{6}\+.+", font.name):
            yield f"{font.name}: no subset tag"
        for key in ("/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"):
            if key not in font.descriptor:
                yield f"{font.name}: no {key[1:]}"
        whole = face(font.name)
        if whole and abs(float(font.descriptor.get("/CapHeight", 0)) - cap_height(whole[0])) > 1:
            yield f"{font.name}: CapHeight is not that of the face"
    used = [font.name for font in paper.fonts if font.used]
    for name in sorted({name for name in used if used.count(name) > 1}):
        yield f"{name}: two fonts of one name"


def widths(paper):
    """What the file says of every advance, against the font inside it."""
    for font in paper.fonts:
        for code in sorted(font.used):
            drawn = font.drawn(code)
            if drawn is None:
                if font.program is not None:
                    yield f"{font.name}: code {code} draws no glyph of the font"
            elif abs(drawn[0] - font.width(code)) > 1:
                yield f"{font.name}: code {code} is {drawn[0]:.1f} wide, not {font.width(code):.1f}"


def characters(paper):
    """Every code stands for a character, and none draws the empty box."""
    for font in paper.fonts:
        for code in sorted(font.used):
            text = font.characters.get(code, "")
            if not text or any(c in "\0\ufeff\ufffe\uffff\ufffd" or 0xD800 <= ord(c) < 0xE000 or 0xE000 <= ord(c) < 0xF900 for c in text):
                yield f"{font.name}: code {code} stands for {text!r}"
            if font.glyph(code) == 0:
                yield f"{font.name}: code {code} draws .notdef"


def shapes(paper):
    """What is seen is what is read: the outline drawn is that of the character in the whole face."""
    for font in paper.fonts:
        if not font.used or font.program is None:
            continue
        whole = face(font.name)
        if whole is None:
            yield f"{font.name}: no such face among those of the documents"
            continue
        program, letters = whole
        for code in sorted(font.used):
            text = font.characters.get(code, "")
            name = letters.get(ord(text)) if len(text) == 1 else None
            drawn = font.drawn(code)
            if name is None or drawn is None or drawn[1] != outline(program, name)[1]:
                yield f"{font.name}: code {code} is read as {text!r} and draws something else"


def visible(paper):
    for page in paper.pages:
        for one in page.shown:
            if one.mode != 0:
                yield f"page {page.number}: «{one.text}» is not simply filled (Tr {one.mode})"
            a, b, c, d = extent(one.corners)
            if one.clip and (a < one.clip[0] or b < one.clip[1] or c > one.clip[2] or d > one.clip[3]):
                yield f"page {page.number}: «{one.text}» is cut by a clip"


def sizes(paper):
    for page in paper.pages:
        for one in page.shown:
            if one.size < SMALLEST:
                yield f"page {page.number}: «{one.text}» is {one.size:.1f} points high"


def places(paper):
    """Nothing is cut off by the edge of the sheet."""
    for page in paper.pages:
        left, low, right, high = page.box
        for one in page.shown:
            a, b, c, d = extent([one.start, one.end] if one.mark.artifact and not one.level else one.corners)
            edge = EDGE if one.level else 0
            if a < left + edge or b < low + edge or c > right - edge or d > high - edge:
                yield f"page {page.number}: «{one.text}» goes over the margin ({a:.0f}, {b:.0f}, {c:.0f}, {d:.0f})"
        for one in page.painted:
            a, b, c, d = extent(one.corners)
            if a < left or b < low or c > right or d > high:
                yield f"page {page.number}: {one.operator} goes over the edge ({a:.0f}, {b:.0f}, {c:.0f}, {d:.0f})"


def overlaps(paper):
    """No text upon another: half a point of the capitals' height is forgiven."""
    for page in paper.pages:
        boxes = [(extent(one.corners), one) for one in page.shown if one.level and one.text.strip()]
        boxes.sort(key=lambda pair: pair[0][1])
        for i, (a, one) in enumerate(boxes):
            for b, other in boxes[i + 1 :]:
                if b[1] > a[3] - 0.5:
                    break
                if min(a[2], b[2]) - max(a[0], b[0]) > 0.5:
                    yield f"page {page.number}: «{one.text}» and «{other.text}» on one another"


def luminance(colour):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(paper):
    """4.5 to 1 against what was painted last under it (WCAG 2.2, 1.4.3), but for what is written across the page."""
    for page in paper.pages:
        fills = [(extent(p.corners), p) for p in page.painted if p.filled]
        for one in page.shown:
            if one.mark.artifact and one.size >= PALE_FROM or not one.text.strip():
                continue
            x, y = (sum(c[i] for c in one.corners) / 4 for i in (0, 1))
            under = [p.colour for (a, b, c, d), p in fills if p.order < one.order and a <= x <= c and b <= y <= d]
            back = under[-1] if under else (1.0, 1.0, 1.0)
            if one.colour is None or back is None:
                yield f"page {page.number}: «{one.text}» in a colour or on a ground that is not known"
                continue
            low, high = sorted((luminance(one.colour), luminance(back)))
            if (high + 0.05) / (low + 0.05) < 4.5:
                yield f"page {page.number}: «{one.text}» can hardly be seen ({(high + 0.05) / (low + 0.05):.1f} to 1)"


def colours(paper):
    """Only colours that the profile of the file explains."""
    for page in paper.pages:
        for operator in sorted(page.operators & {"k", "K", "sh"}):
            yield f"page {page.number}: {operator} paints with no colour of the profile"
        if page.operators & {"cs", "CS"}:
            yield f"page {page.number}: a colour space of its own"
    for stream in paper.streams():
        if stream.get("/Subtype") == "/Image" and stream.get("/ColorSpace") not in ("/DeviceRGB", "/DeviceGray"):
            yield "an image in another colour space"


def sheets(paper):
    """A4, upright, whole."""
    for page in paper.pages:
        media = [float(side) for side in page.page.mediabox]
        if abs(media[2] - media[0] - 595.28) > 1 or abs(media[3] - media[1] - 841.89) > 1 or page.page.get("/Rotate", 0) != 0:
            yield f"page {page.number}: not an upright A4 sheet"
        left, low, right, high = page.box
        if left < media[0] or low < media[1] or right > media[2] or high > media[3]:
            yield f"page {page.number}: CropBox outside the sheet"
        if "/UserUnit" in page.page:
            yield f"page {page.number}: a unit of its own"


RULES = [fonts_embedded, widths, characters, shapes, visible, sizes, places, overlaps, contrast, colours, sheets]
