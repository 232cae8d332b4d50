"""Breaks what is drawn: fonts, letters, sizes and places."""
from pikepdf import Array, Dictionary, Name, String

from pdf.harm import Harm, Unfit, edit, fonts, place, stream, tagged
from pdf.letters import Font

SHOWS = ("Tj", "TJ", "'", '"')


def used(pdf):
    """The font in which the first tagged text is set, and the codes of that text in it."""
    found = {}

    def look(steps):
        i, j = tagged(steps)
        at = place(steps[i:j], *SHOWS) + i
        name = [str(step[0][0]) for step in steps[:at] if step[1] == "Tf"][-1]
        found["name"] = name
        operands = steps[at][0][-1]
        found["text"] = [piece for piece in (operands if isinstance(operands, Array) else [operands]) if isinstance(piece, String)]

    edit(pdf, look)
    font = pdf.pages[0].Resources.Font[found["name"]]
    if font.get("/Subtype") != "/Type0":
        raise Unfit
    read = Font(font)
    codes = [code for piece in found["text"] for code in read.codes(piece) if read.text([code]).strip()]
    return font, read, codes


def descendant(change):
    def work(pdf):
        change(used(pdf)[0].DescendantFonts[0])

    return work


def renamed(pdf):
    used(pdf)[0].DescendantFonts[0].FontDescriptor.FontName = Name("/ABCDEF+Altro")


def no_tag(pdf):
    font = used(pdf)[0]
    bare = Name("/" + str(font.BaseFont)[1:].partition("+")[2])
    font.BaseFont = font.DescendantFonts[0].BaseFont = font.DescendantFonts[0].FontDescriptor.FontName = bare


def not_embedded(font):
    del font.FontDescriptor["/FontFile2"]


def no_map(font):
    del font["/CIDToGIDMap"]


def wide(pdf):
    """One advance wrong by a tenth of a letter."""
    font, read, codes = used(pdf)
    widths = {**read.widths, codes[0]: read.width(codes[0]) + 60}
    font.DescendantFonts[0].W = Array([part for code, width in sorted(widths.items()) for part in (code, Array([width]))])


def cap_height(font):
    font.FontDescriptor.CapHeight = font.FontDescriptor.Ascent


def cmap(characters):
    """A table of characters by code, as a program reads it."""
    lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(characters.items())]
    blocks = "\n".join(f"{len(lines[i : i + 100])} beginbfchar\n" + "\n".join(lines[i : i + 100]) + "\nendbfchar" for i in range(0, len(lines), 100))
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{blocks}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def read_as(change):
    """Changes the characters that the codes stand for."""

    def work(pdf):
        font, read, codes = used(pdf)
        characters = dict(read.characters)
        change(characters, sorted(set(codes)))
        font.ToUnicode = stream(pdf, cmap(characters))

    return work


def swap(characters, codes):
    if len(codes) < 2:
        raise Unfit
    a, b = codes[:2]
    characters[a], characters[b] = characters[b], characters[a]


def no_characters(pdf):
    del used(pdf)[0]["/ToUnicode"]


def draws(change):
    """Changes the glyphs that the codes draw."""

    def work(pdf):
        font, read, codes = used(pdf)
        glyphs = bytearray(read.map or b"".join(i.to_bytes(2, "big") for i in range(read.program["maxp"].numGlyphs)))
        change(glyphs, sorted(set(codes)))
        font.DescendantFonts[0].CIDToGIDMap = stream(pdf, bytes(glyphs))

    return work


def swap_glyphs(glyphs, codes):
    if len(codes) < 2:
        raise Unfit
    a, b = codes[:2]
    glyphs[2 * a : 2 * a + 2], glyphs[2 * b : 2 * b + 2] = glyphs[2 * b : 2 * b + 2], glyphs[2 * a : 2 * a + 2]


def no_glyph(glyphs, codes):
    glyphs[2 * codes[0] : 2 * codes[0] + 2] = b"\0\0"


def no_program(pdf):
    font = used(pdf)[0]
    program = font.DescendantFonts[0].FontDescriptor.FontFile2
    program.write(program.read_bytes()[:300])


def within(*added):
    """Puts operators at the head of the first tagged content."""

    def work(pdf):
        def change(steps):
            i, _ = tagged(steps)
            at = place(steps, *SHOWS, begin=i)
            return [*steps[:at], *added, *steps[at:]]

        edit(pdf, change)

    return work


def around(*added):
    """Puts operators at the beginning of a page."""

    def work(pdf):
        edit(pdf, lambda steps: [*added, *steps])

    return work


def small(pdf):
    def change(steps):
        i, j = tagged(steps)
        at = max([n for n in range(j) if steps[n][1] == "Tf"], default=None)
        if at is None:
            raise Unfit
        steps[at] = ([steps[at][0][0], 3], "Tf")

    edit(pdf, change)


def again(pdf):
    """The first text once more, a little lower."""

    def change(steps):
        at = place(steps, *SHOWS, begin=tagged(steps)[0])
        return [*steps[: at + 1], ([0, -3], "Td"), steps[at], *steps[at + 1 :]]

    edit(pdf, change)


def sheet(key, value):
    def work(pdf):
        pdf.pages[0].obj[key] = value if not isinstance(value, list) else Array(value)

    return work


def image_of_four(pdf):
    image = stream(pdf, bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceCMYK, BitsPerComponent=8)
    pdf.pages[0].Resources.XObject = Dictionary(Altro=image)


def same_name(pdf):
    """Two fonts called alike, as two parts of one face must not be."""
    found = [font for font in fonts(pdf) if font.get("/Subtype") == "/Type0"]
    if len(found) < 2:
        raise Unfit
    one, other = found[:2]
    other.BaseFont = other.DescendantFonts[0].BaseFont = other.DescendantFonts[0].FontDescriptor.FontName = one.BaseFont


ARTIFACT = ([Name.Artifact], "BMC")
HARMS = [
    Harm("a font under two names", "fonts_embedded", "not the same", renamed),
    Harm("a font without a subset tag", "fonts_embedded", "tag", no_tag),
    Harm("two fonts of one name", "fonts_embedded", "two fonts", same_name),
    Harm("a font that is not inside", "fonts_embedded", "embedded", descendant(not_embedded)),
    Harm("a font cut short", "fonts_embedded", "read", no_program),
    Harm("no map to glyphs", "fonts_embedded", "CIDToGIDMap", descendant(no_map)),
    Harm("capitals as high as everything", "fonts_embedded", "CapHeight", descendant(cap_height)),
    Harm("no table of characters", "fonts_embedded", "ToUnicode", no_characters),
    Harm("a wrong advance", "widths", "wide", wide),
    Harm("a code beyond the font", "widths", "no glyph", draws(lambda glyphs, codes: glyphs.__setitem__(slice(2 * codes[0], 2 * codes[0] + 2), b"\xff\xf0"))),
    Harm("a code that is no character", "characters", "stands for", read_as(lambda characters, codes: characters.pop(codes[0]))),
    Harm("a code that is U+FFFD", "characters", "stands for", read_as(lambda characters, codes: characters.update({codes[0]: "\ufffd"}))),
    Harm("a code that is U+0000", "characters", "stands for", read_as(lambda characters, codes: characters.update({codes[0]: "\0"}))),
    Harm("a code of private use", "characters", "stands for", read_as(lambda characters, codes: characters.update({codes[0]: "\ue000"}))),
    Harm("a letter that is not there", "characters", ".notdef", draws(no_glyph)),
    Harm("read as another letter", "shapes", "something else", read_as(swap)),
    Harm("drawn as another letter", "shapes", "something else", draws(swap_glyphs)),
    Harm("text that is not drawn", "visible", "Tr 3", within(([3], "Tr"))),
    Harm("text behind a clip", "visible", "clip", around(([0, 0, 50, 50], "re"), ([], "W"), ([], "n"))),
    Harm("text of three points", "sizes", "points", small),
    Harm("text beyond the edge", "places", "margin", within(([900, 0], "Td"))),
    Harm("text above the edge", "places", "margin", around(([1, 0, 0, 1, 0, 400], "cm"))),
    Harm("a path beyond the edge", "places", "edge", around(ARTIFACT, ([500, 500, 200, 10], "re"), ([], "f"), ([], "EMC"))),
    Harm("a sheet cut smaller", "places", "margin", sheet("/CropBox", [0, 0, 400, 841])),
    Harm("text upon text", "overlaps", "on one another", again),
    Harm("pale text", "contrast", "hardly", within(([0.8, 0.8, 0.8], "rg"))),
    Harm("text on a dark ground", "contrast", "hardly", around(ARTIFACT, ([0, 0, 0.3], "rg"), ([20, 20, 550, 800], "re"), ([], "f"), ([0, 0, 0], "rg"), ([], "EMC"))),
    Harm("four colours", "colours", "paints", within(([0, 0, 0, 1], "k"))),
    Harm("an image of four colours", "colours", "image", image_of_four),
    Harm("a sheet on its side", "sheets", "A4", sheet("/Rotate", 90)),
    Harm("a smaller sheet", "sheets", "A4", sheet("/MediaBox", [0, 0, 420, 595])),
    Harm("a font cut short, for a third reader", "mupdf", "font", no_program),
    Harm("no table of characters, for a third reader", "mupdf", "reads", no_characters),
    Harm("a font that is not inside, for another program", "page", "FONT", descendant(not_embedded)),
    Harm("a wrong advance, for another program", "page", "WIDTH", wide),
    Harm("a code that is no character, for another program", "outloud", "TXT-", read_as(lambda characters, codes: characters.pop(codes[0]))),
]
