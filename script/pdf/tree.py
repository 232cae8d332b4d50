"""The structure of a file: its elements, whom they belong to, and what of the pages is theirs."""
from dataclasses import dataclass, field

import pikepdf

# ISO 32000-1, 14.8.4, without those that these documents have no use for (ruby, warichu).
GROUPING = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split()
BLOCKS = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot".split()
INLINE = "Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split()
STANDARD = {*GROUPING, *BLOCKS, *INLINE}


@dataclass
class Element:
    dictionary: pikepdf.Dictionary
    parent: "Element | None"
    page: tuple | None
    role: str
    kids: list = field(default_factory=list)

    def attribute(self, owner, name):
        given = self.dictionary.get("/A", pikepdf.Array())
        for one in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(one, pikepdf.Dictionary) and one.get("/O") == f"/{owner}" and f"/{name}" in one:
                return one[f"/{name}"]
        return None

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def all(self):
        yield self
        for kid in self.elements:
            yield from kid.all()

    def contents(self):
        """What of the pages belongs to it or to what it holds, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.contents()
            else:
                yield kid


@dataclass
class Content:
    """A number of marked content on a page."""

    page: tuple | None
    mcid: int


class Tree:
    def __init__(self, pdf):
        self.wrong = []
        self.root = pdf.Root.get("/StructTreeRoot")
        self.tops = []
        if not isinstance(self.root, pikepdf.Dictionary):
            self.wrong.append("no structure tree")
            self.root = pikepdf.Dictionary()
            return
        self.roles = {str(k)[1:]: str(v)[1:] for k, v in self.root.get("/RoleMap", pikepdf.Dictionary()).items()}
        self.seen = set()
        self.tops = [one for one in self._kids(self.root, None, None) if isinstance(one, Element)]

    def __iter__(self):
        for top in self.tops:
            yield from top.all()

    def _kids(self, dictionary, parent, page):
        given = dictionary.get("/K", pikepdf.Array())
        for kid in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(kid, int):
                yield Content(page, int(kid))
            elif not isinstance(kid, pikepdf.Dictionary):
                self.wrong.append(f"a kid that is nothing in {dictionary.get('/S', 'the root')}")
            elif kid.get("/Type") == "/MCR":
                if "/Stm" in kid:
                    self.wrong.append("marked content of a form")
                yield Content(kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID))
            elif kid.get("/Type") != "/OBJR":
                yield self._element(kid, parent, page)

    def _element(self, dictionary, parent, page):
        kind = str(dictionary.get("/S", "/"))[1:]
        role = kind if kind in STANDARD else self.roles.get(kind, kind)
        if "/Pg" in dictionary:
            page = dictionary.Pg.objgen
        element = Element(dictionary, parent, page, role)
        if role not in STANDARD:
            self.wrong.append(f"{kind!r} is no standard type and is not mapped to one")
        above = dictionary.get("/P")
        if above is None or above.objgen != (parent.dictionary if parent else self.root).objgen:
            self.wrong.append(f"{kind}: its parent is another")
        if not dictionary.is_indirect or dictionary.objgen in self.seen:
            self.wrong.append(f"{kind}: found twice, or no object of its own")
            return element
        self.seen.add(dictionary.objgen)
        element.kids = list(self._kids(dictionary, element, page))
        return element

    def parents(self):
        """What the parent tree holds, by number."""
        found = {}

        def walk(node):
            numbers = list(node.get("/Nums", []))
            found.update({int(key): value for key, value in zip(numbers[::2], numbers[1::2])})
            for kid in node.get("/Kids", []):
                walk(kid)

        if "/ParentTree" in self.root:
            walk(self.root.ParentTree)
        return found
