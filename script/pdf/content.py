"""What the pages of a file paint: every text and every stroke with its place, its colour and how it is marked."""
import math
from dataclasses import dataclass, field

import pikepdf

from pdf.letters import Font

IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(a, b):
    """First `a`, then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def at(matrix, x, y):
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


@dataclass(frozen=True)
class Mark:
    """The marked content something stands in: a number of the structure, an artifact, or neither."""

    mcid: int | None = None
    artifact: bool = False


@dataclass
class Shown:
    """A text, by the operator that shows it. Sizes and places in points of the page."""

    font: Font
    codes: list
    size: float
    start: tuple
    end: tuple
    corners: list
    colour: tuple | None
    mark: Mark
    mode: int
    order: int
    clip: tuple | None

    @property
    def text(self):
        return self.font.text(self.codes)

    @property
    def level(self):
        """Whether it runs from left to right."""
        return abs(self.end[1] - self.start[1]) < 0.01 and self.end[0] >= self.start[0]


@dataclass
class Painted:
    """A path, an image or a shading: the box around what it covers."""

    operator: str
    corners: list
    colour: tuple | None
    mark: Mark
    order: int
    filled: bool


@dataclass
class Page:
    """A page, and what is on it in the order in which it is painted."""

    number: int
    page: pikepdf.Page
    shown: list = field(default_factory=list)
    painted: list = field(default_factory=list)
    mcids: list = field(default_factory=list)
    actual: dict = field(default_factory=dict)
    operators: set = field(default_factory=set)
    wrong: list = field(default_factory=list)

    @property
    def box(self):
        return [float(side) for side in self.page.cropbox]


@dataclass
class State:
    matrix: tuple = IDENTITY
    fill: tuple | None = (0.0, 0.0, 0.0)
    stroke: tuple | None = (0.0, 0.0, 0.0)
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    clip: tuple | None = None


def extent(points):
    """The smallest upright box around some points."""
    return (min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points))


STROKED = {"S", "s", "B", "B*", "b", "b*"}
FILLED = {"f", "F", "f*", "B", "B*", "b", "b*"}
COLOURS = {"g": 1, "rg": 3, "G": 1, "RG": 3}


class Reading:
    """Reads one page; forms inside it too. Fonts are shared by the whole file."""

    def __init__(self, page, fonts):
        self.page, self.fonts = page, fonts
        self.state, self.saved, self.marks, self.path = State(), [], [], []
        self.text = self.line = None
        self.order, self.clipping, self.text_marks = 0, False, 0

    def stream(self, stream, resources):
        depth, opened = len(self.saved), len(self.marks)
        for operands, operator in pikepdf.parse_content_stream(stream):
            self.page.operators.add(str(operator))
            self.order += 1
            self.one(str(operator), operands, resources)
        if len(self.saved) != depth or len(self.marks) != opened or self.text is not None:
            self.page.wrong.append("something begun is not ended (q, BDC or BT)")

    def mark(self):
        mcid = next((m.mcid for m in reversed(self.marks) if m.mcid is not None), None)
        return Mark(mcid, any(m.artifact for m in self.marks))

    def one(self, operator, operands, resources):
        state = self.state
        if operator == "q":
            self.saved.append(State(**vars(state)))
        elif operator == "Q":
            if not self.saved:
                self.page.wrong.append("Q without q")
            else:
                self.state = self.saved.pop()
        elif operator == "cm":
            state.matrix = times(tuple(float(n) for n in operands), state.matrix)
        elif operator in ("BDC", "BMC"):
            self.begin(operands, resources)
        elif operator == "EMC":
            if not self.marks:
                self.page.wrong.append("EMC without BDC")
            elif self.marks.pop() is not None and self.text is not None and self.text_marks > len(self.marks):
                self.page.wrong.append("marked content ends in another text object than it began")
        elif operator in COLOURS or operator in ("sc", "scn", "SC", "SCN"):
            self.colour(operator, operands)
        elif operator in ("cs", "CS"):
            setattr(state, "fill" if operator == "cs" else "stroke", None)
        elif operator == "Do":
            self.draw(resources.get("/XObject", {}).get(str(operands[0])))
        elif operator in ("sh", "INLINE IMAGE"):
            corners = [at(state.matrix, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
            self.page.painted.append(Painted(operator, corners, None, self.mark(), self.order, True))
        elif operator in ("m", "l"):
            self.path.append(at(state.matrix, float(operands[0]), float(operands[1])))
        elif operator in ("c", "v", "y"):
            numbers = [float(n) for n in operands]
            self.curve(operator, [at(state.matrix, x, y) for x, y in zip(numbers[::2], numbers[1::2])])
        elif operator == "re":
            x, y, w, h = (float(n) for n in operands)
            self.path += [at(state.matrix, *p) for p in ((x, y), (x + w, y), (x + w, y + h), (x, y + h))]
        elif operator in STROKED | FILLED:
            colour = state.fill if operator in FILLED else state.stroke
            if self.path:
                self.page.painted.append(Painted(operator, self.path, colour, self.mark(), self.order, operator in FILLED))
            self.done()
        elif operator == "n":
            self.done()
        elif operator in ("W", "W*"):
            self.clipping = True
        else:
            self.letters(operator, operands, resources)

    def curve(self, operator, points):
        """Points on the curve itself: those that draw it lie outside it."""
        begin = self.path[-1] if self.path else points[0]
        a, b, c, d = {"c": (begin, *points), "v": (begin, begin, *points), "y": (begin, points[0], points[-1], points[-1])}[operator]
        for n in range(1, 9):
            t, u = n / 8, 1 - n / 8
            self.path.append(tuple(u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i] for i in (0, 1)))

    def done(self):
        """The path is used up; it may have been one to clip by."""
        if self.clipping:
            now, before = extent(self.path or [(0.0, 0.0)]), self.state.clip
            self.state.clip = now if before is None else (*map(max, now[:2], before[:2]), *map(min, now[2:], before[2:]))
        self.path, self.clipping = [], False

    def colour(self, operator, operands):
        numbers = [float(n) for n in operands if not isinstance(n, pikepdf.Name)]
        rgb = tuple(numbers * 3 if len(numbers) == 1 else numbers) if len(numbers) in (1, 3) else None
        setattr(self.state, "fill" if operator.islower() else "stroke", rgb)

    def begin(self, operands, resources):
        tag = str(operands[0])
        given = operands[1] if len(operands) > 1 else {}
        if isinstance(given, pikepdf.Name):
            given = resources.get("/Properties", {}).get(str(given), {})
        mcid = given.get("/MCID") if len(given) else None
        within = self.mark()
        if tag == "/Artifact" and within.mcid is not None or mcid is not None and (within.artifact or within.mcid is not None):
            self.page.wrong.append("marked content inside other marked content")
        if mcid is not None:
            self.page.mcids.append(int(mcid))
        if len(given) and "/ActualText" in given:
            self.page.actual[within.mcid if mcid is None else int(mcid)] = str(given.ActualText)
        self.marks.append(Mark(None if mcid is None else int(mcid), tag == "/Artifact"))

    def draw(self, thing):
        if thing is None:
            self.page.wrong.append("draws something that is not there")
        elif thing.get("/Subtype") == "/Form":
            kept, self.state = self.state, State(**vars(self.state))
            self.state.matrix = times(tuple(float(n) for n in thing.get("/Matrix", IDENTITY)), self.state.matrix)
            before = len(self.page.mcids)
            self.stream(thing, thing.get("/Resources", pikepdf.Dictionary()))
            if len(self.page.mcids) > before:
                self.page.wrong.append("a form with marked content of its own")
            self.state = kept
        else:
            corners = [at(self.state.matrix, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
            self.page.painted.append(Painted("Do", corners, None, self.mark(), self.order, True))

    def letters(self, operator, operands, resources):
        state = self.state
        if operator == "BT":
            self.text = self.line = IDENTITY
            self.text_marks = len(self.marks)
        elif operator == "ET":
            if self.text is None or len(self.marks) != self.text_marks:
                self.page.wrong.append("a text object ends inside marked content that began in it")
            self.text = None
        elif operator == "Tf":
            found = resources.get("/Font", {}).get(str(operands[0]))
            if found is None:
                self.page.wrong.append(f"font {operands[0]} is not there")
            else:
                state.font, state.size = self.fonts(found), float(operands[1])
        elif operator in ("Tc", "Tw", "TL", "Ts", "Tr", "Tz"):
            name = {"Tc": "spacing", "Tw": "words", "TL": "leading", "Ts": "rise", "Tr": "mode", "Tz": "stretch"}[operator]
            value = float(operands[0])
            setattr(state, name, int(value) if name == "mode" else value / 100 if name == "stretch" else value)
        elif operator in ("Td", "TD"):
            if operator == "TD":
                state.leading = -float(operands[1])
            self.move(float(operands[0]), float(operands[1]))
        elif operator == "Tm":
            self.text = self.line = tuple(float(n) for n in operands)
        elif operator == "T*":
            self.move(0, -state.leading)
        elif operator in ("Tj", "'", '"'):
            if operator != "Tj":
                self.move(0, -state.leading)
            if operator == '"':
                state.words, state.spacing = float(operands[0]), float(operands[1])
            self.show([operands[-1]])
        elif operator == "TJ":
            self.show(list(operands[0]))

    def move(self, x, y):
        self.line = self.text = times((1, 0, 0, 1, x, y), self.line)

    def show(self, pieces):
        state = self.state
        if self.text is None or state.font is None:
            self.page.wrong.append("text outside a text object, or in no font")
            return
        font, codes, begin = state.font, [], times(self.text, state.matrix)
        advance = 0.0
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                advance -= float(piece) / 1000 * state.size * state.stretch
                continue
            for code in font.codes(piece):
                codes.append(code)
                blank = state.words if font.bytes == 1 and code == 32 else 0.0
                advance += (font.width(code) / 1000 * state.size + state.spacing + blank) * state.stretch
        self.text = times((1, 0, 0, 1, advance, 0), self.text)
        if not codes:
            return
        font.used.update(codes)
        # What the letters may reach: from the baseline to seven tenths of the size, as capitals do.
        low, high = state.rise, state.rise + 0.7 * state.size
        corners = [at(begin, x, y) for x, y in ((0, low), (advance, low), (advance, high), (0, high))]
        size = state.size * math.hypot(begin[2], begin[3])
        colour = state.fill if state.mode in (0, 2) else state.stroke
        self.page.shown.append(
            Shown(font, codes, size, at(begin, 0, state.rise), at(begin, advance, state.rise), corners, colour, self.mark(), state.mode, self.order, state.clip)
        )


def pages(pdf):
    """Every page of a file with what it paints, and the fonts they share."""
    fonts = {}

    def font(dictionary):
        if dictionary.objgen not in fonts:
            fonts[dictionary.objgen] = Font(dictionary)
        return fonts[dictionary.objgen]

    found = []
    for number, page in enumerate(pdf.pages, 1):
        one = Page(number, page)
        try:
            Reading(one, font).stream(page, page.get("/Resources", pikepdf.Dictionary()))
        except (pikepdf.PdfError, ValueError, TypeError, IndexError, AttributeError, KeyError) as error:
            one.wrong.append(f"the content cannot be read: {error!r}")
        found.append(one)
    return found, list(fonts.values())
