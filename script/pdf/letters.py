"""The fonts of a file, as a reader meets them: codes to glyphs, to widths, to characters."""
import io
from pathlib import Path

import pikepdf
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

# The faces that documents are set in, before anything was cut out of them.
FACES = Path(__file__).resolve().parents[2] / "crates" / "documents" / "data" / "fonts"


class Font:
    """A composite font with two-byte codes; whatever else is found stands in `wrong`, and is refused."""

    def __init__(self, dictionary):
        self.dictionary = dictionary
        self.wrong = []
        self.name = str(dictionary.get("/BaseFont", "/"))[1:]
        self.used = set()
        self.widths, self.default_width, self.program, self.map = {}, 1000.0, None, None
        if dictionary.get("/Subtype") != "/Type0" or dictionary.get("/Encoding") != "/Identity-H":
            self.wrong.append(f"{self.name}: not a composite font with Identity-H")
            self.bytes, self.descendant, self.descriptor = 1, pikepdf.Dictionary(), pikepdf.Dictionary()
        else:
            self.bytes = 2
            self.descendant = dictionary.DescendantFonts[0]
            self.descriptor = self.descendant.get("/FontDescriptor", pikepdf.Dictionary())
            self._widths()
            self._program()
        self.characters = self._characters()

    def codes(self, text):
        raw = bytes(text)
        return [int.from_bytes(raw[i : i + self.bytes], "big") for i in range(0, len(raw), self.bytes)]

    def width(self, code):
        """In thousandths of the size, as the file says."""
        return self.widths.get(code, self.default_width)

    def glyph(self, code):
        """The number of the glyph a code draws, or nothing when the map ends before it."""
        if self.map is None:
            return code
        pair = self.map[2 * code : 2 * code + 2]
        return int.from_bytes(pair, "big") if len(pair) == 2 else None

    def text(self, codes):
        return "".join(self.characters.get(code, "") for code in codes)

    def drawn(self, code):
        """The advance and the outline that the embedded program has for a code, in thousandths."""
        number = self.glyph(code)
        if self.program is None or number is None or number >= self.program["maxp"].numGlyphs:
            return None
        return outline(self.program, self.program.getGlyphOrder()[number])

    def _widths(self):
        self.default_width = float(self.descendant.get("/DW", 1000))
        items = list(self.descendant.get("/W", []))
        while items:
            first, second = int(items[0]), items[1]
            if isinstance(second, pikepdf.Array):
                self.widths.update({first + i: float(width) for i, width in enumerate(second)})
                items = items[2:]
            else:
                self.widths.update({code: float(items[2]) for code in range(first, int(second) + 1)})
                items = items[3:]

    def _program(self):
        file = self.descriptor.get("/FontFile2")
        if file is None:
            self.wrong.append(f"{self.name}: no TrueType program embedded")
            return
        try:
            self.program = TTFont(io.BytesIO(file.read_bytes()), lazy=False)
            self.program.getGlyphSet()
        except Exception as error:  # fontTools has an exception for every table
            self.program = None
            self.wrong.append(f"{self.name}: the program cannot be read: {error}")
        given = self.descendant.get("/CIDToGIDMap")
        if isinstance(given, pikepdf.Stream):
            self.map = given.read_bytes()
        elif given != "/Identity":
            self.wrong.append(f"{self.name}: no CIDToGIDMap")

    def _characters(self):
        stream = self.dictionary.get("/ToUnicode")
        if not isinstance(stream, pikepdf.Stream):
            self.wrong.append(f"{self.name}: no ToUnicode")
            return {}
        characters = {}
        for operands, operator in pikepdf.parse_content_stream(stream):
            if str(operator) == "endbfchar":
                for code, text in zip(operands[::2], operands[1::2]):
                    characters[number(code)] = utf16(text)
            if str(operator) == "endbfrange":
                for first, last, text in zip(operands[::3], operands[1::3], operands[2::3]):
                    for i in range(number(last) - number(first) + 1):
                        if isinstance(text, pikepdf.Array):
                            characters[number(first) + i] = utf16(text[i])
                        else:
                            start = utf16(text)
                            characters[number(first) + i] = start[:-1] + chr(ord(start[-1]) + i)
        return characters


def number(code):
    return int.from_bytes(bytes(code), "big")


def utf16(text):
    return bytes(text).decode("utf-16-be", "replace")


def outline(program, name):
    pen = DecomposingRecordingPen(program.getGlyphSet())
    program.getGlyphSet()[name].draw(pen)
    scale = 1000 / program["head"].unitsPerEm
    return program["hmtx"].metrics[name][0] * scale, pen.value


def cap_height(program):
    """In thousandths. Where the face does not say it, the height of its H."""
    written = getattr(program["OS/2"], "sCapHeight", None) or program["glyf"][program.getBestCmap()[ord("H")]].yMax
    return written * 1000 / program["head"].unitsPerEm


_FACES = {}


def face(name):
    """The whole face that a subset «ABCDEF+Name» was cut from."""
    if not _FACES:
        for file in sorted(FACES.glob("*.ttf")):
            program = TTFont(file, lazy=True)
            _FACES[program["name"].getDebugName(6)] = (program, program.getBestCmap())
    return _FACES.get(name.partition("+")[2])
