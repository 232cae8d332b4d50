"""Breaks what a person who listens goes by."""
from pikepdf import Array, Dictionary, Name, String

from pdf.harm import Harm, Unfit, edit, elements, first, tagged


def owner(pdf, key):
    """The first attribute dictionary, of any element, that has a key; and its element."""
    for element in elements(pdf):
        given = element.get("/A", Array())
        for one in given if isinstance(given, Array) else [given]:
            if key in one:
                return element, one
    raise Unfit


def kind(was, now, nth=0):
    """Calls an element something else."""

    def work(pdf):
        found = elements(pdf, was)
        if len(found) <= nth:
            raise Unfit
        found[nth].S = Name("/" + now)

    return work


def kids(element):
    given = element.get("/K", Array())
    return list(given) if isinstance(given, Array) else [given]


def numbered(pdf):
    """An element that holds marked content of its own, and that number."""
    for element in elements(pdf):
        for kid in kids(element):
            if isinstance(kid, int) or isinstance(kid, Dictionary) and "/MCID" in kid:
                return element, int(kid if isinstance(kid, int) else kid.MCID)
    raise Unfit


def row(pdf):
    """The part of the parent tree for the first page."""
    tree, number = pdf.Root.StructTreeRoot.ParentTree, int(pdf.pages[0].StructParents)
    node = first([tree, *tree.get("/Kids", [])], lambda one: "/Nums" in one and number in [int(n) for n in list(one.Nums)[::2]])
    return node.Nums[2 * [int(n) for n in list(node.Nums)[::2]].index(number) + 1]


def two_entries(pdf):
    entries = row(pdf)
    i = first(range(1, len(entries)), lambda i: entries[i].objgen != entries[0].objgen)
    entries[0], entries[i] = entries[i], entries[0]


def one_entry_more(pdf):
    row(pdf).append(row(pdf)[0])


def no_entry(pdf):
    row(pdf)[0] = None


def lose_content(pdf):
    element, _ = numbered(pdf)
    element.K = Array(kids(element)[1:])
    if not len(element.K):
        element.K = Array([Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=9999)])


def claim(number):
    def work(pdf):
        element, _ = numbered(pdf)
        element.K = Array([*kids(element), number])

    return work


def claim_twice(pdf):
    one, number = numbered(pdf)
    other = first(elements(pdf), lambda e: e.objgen != one.objgen and all(isinstance(kid, int) for kid in kids(e)) and kids(e))
    other.Pg = pdf.pages[0].obj
    other.K = Array([*kids(other), number])


def other_parent(pdf):
    paragraphs = elements(pdf, "P", "H2", "TD")
    if len(paragraphs) < 2:
        raise Unfit
    paragraphs[1].P = paragraphs[0]


def swapped(pdf):
    """Two paragraphs heard in another order than they stand in."""
    root = elements(pdf, "Document")[0]
    for element in [root, *elements(pdf, "Sect", "Div", "Part")]:
        found = kids(element)
        spots = [i for i, kid in enumerate(found) if isinstance(kid, Dictionary) and kid.get("/S") in ("/P", "/H2")]
        if len(spots) > 1:
            i, j = spots[0], spots[-1]
            found[i], found[j] = found[j], found[i]
            element.K = Array(found)
            return
    raise Unfit


def one_cell_less(pdf):
    line = first(elements(pdf, "TR"), lambda tr: len(kids(tr)) > 2)
    line.K = Array(kids(line)[:-1])


def emptied(*kinds):
    def work(pdf):
        del first(elements(pdf, *kinds), lambda one: "/K" in one)["/K"]

    return work


def no_scope(pdf):
    del owner(pdf, "/Scope")[1]["/Scope"]


def box(change):
    def work(pdf):
        _, attributes = owner(pdf, "/BBox")
        if change is None:
            del attributes["/BBox"]
        else:
            attributes.BBox = Array(change([float(side) for side in attributes.BBox]))

    return work


def alt(text):
    def work(pdf):
        figure = first(elements(pdf, "Figure"), lambda one: "/Alt" in one)
        if text is None:
            del figure["/Alt"]
        else:
            figure.Alt = String(text)

    return work


def heads_to_cells(pdf):
    for cell in elements(pdf, "TH") or first([]):
        cell.S = Name.TD


def page_key(key, value=None, page=0):
    def work(pdf):
        if len(pdf.pages) <= page:
            raise Unfit
        if value is None:
            del pdf.pages[page].obj[key]
        else:
            pdf.pages[page].obj[key] = value(pdf)

    return work


def unmarked_path(pdf):
    edit(pdf, lambda steps: [*steps, ([100, 100, 10, 10], "re"), ([], "f")])


def unmarked_text(pdf):
    def change(steps):
        i, j = tagged(steps)
        return [step for n, step in enumerate(steps) if n not in (i, j)]

    edit(pdf, change)


def never_ended(pdf):
    edit(pdf, lambda steps: [step for n, step in enumerate(steps) if n != tagged(steps)[1]])


def nested(pdf):
    def change(steps):
        i, j = tagged(steps)
        return [*steps[: i + 1], ([Name.Artifact], "BMC"), *steps[i + 1 : j], ([], "EMC"), *steps[j:]]

    edit(pdf, change)


def number_again(pdf):
    def change(steps):
        i, j = tagged(steps)
        k, _ = tagged(steps, j)
        steps[k] = ([steps[k][0][0], steps[i][0][1]], "BDC")

    edit(pdf, change)


def open_state(pdf):
    edit(pdf, lambda steps: [([], "q"), *steps])


def title_lost(pdf):
    elements(pdf, "H1")[0].S = Name.P


def deeper(pdf):
    first(elements(pdf, "H2")).S = Name.H3


def language(pdf):
    first(elements(pdf, "P")).Lang = String("italiano")


def no_ids(pdf):
    del pdf.Root.StructTreeRoot["/ParentTree"]


def without_tree(pdf):
    del pdf.Root["/StructTreeRoot"]


def catalogue_language(value):
    def work(pdf):
        if value:
            pdf.Root.Lang = String(value)
        else:
            del pdf.Root["/Lang"]

    return work


def next_key(pdf):
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


def wordless_heading(pdf):
    """A heading whose content is of nothing: what the other program's rule of empty headings is for."""
    heading = first(elements(pdf, "H2", "H3"), lambda one: "/K" in one)
    heading.K = Array([])


def said_on_every_page(pdf):
    """The foot of every page as content: what the guess about running heads is for."""
    if len(pdf.pages) < 3:
        raise Unfit
    top = elements(pdf, "Document")[0]
    for number, page in enumerate(pdf.pages):
        spoken = []

        def change(steps):
            # The last artifact with text is the foot.
            begins = [n for n, step in enumerate(steps) if step[1] == "BDC" and step[0][0] == "/Artifact"]
            at = first(reversed(begins), lambda n: any(step[1] in ("Tj", "TJ") for step in steps[n : end(steps, n)]))
            spoken.append(1 + max([int(step[0][1].MCID) for step in steps if step[1] == "BDC" and "/MCID" in step[0][1]], default=-1))
            steps[at] = ([Name.P, Dictionary(MCID=spoken[0])], "BDC")

        edit(pdf, change, number)
        element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=top, Pg=page.obj, K=Array(spoken)))
        top.K = Array([*kids(top), element])


def end(steps, begin):
    depth = 0
    for n in range(begin, len(steps)):
        depth += (steps[n][1] in ("BDC", "BMC")) - (steps[n][1] == "EMC")
        if depth == 0:
            return n
    raise Unfit


def all_heads(pdf):
    """Every cell a head but the last of each row."""
    for line in elements(pdf, "TR") or first([]):
        for cell in kids(line)[:-1]:
            cell.S = Name.TH


def prose_as_decoration(pdf):
    """A line of the text, long enough to be prose, no more part of the structure."""

    def change(steps):
        i, at = 0, 0
        while True:
            i, j = tagged(steps, at)
            if sum(len(bytes(step[0][-1])) for step in steps[i:j] if step[1] == "Tj") > 160:
                steps[i] = ([Name.Artifact], "BMC")
                return
            at = i + 1

    edit(pdf, change)


def another_actual(pdf):
    first(elements(pdf), lambda one: "/ActualText" in one).ActualText = String("altro")


HARMS = [
    Harm("no structure", "tree", "no structure", without_tree),
    Harm("no structure, for another program", "poppler", "structure", without_tree),
    Harm("a type of our own", "tree", "standard", kind("P", "Zibaldone")),
    Harm("another top", "tree", "Document", kind("Document", "Sect")),
    Harm("another parent", "tree", "parent", other_parent),
    Harm("an element of nothing", "empty_elements", "nothing", emptied("P")),
    Harm("a path outside marked content", "marked", "paints", unmarked_path),
    Harm("text outside marked content", "marked", "neither", unmarked_text),
    Harm("marked content never ended", "marked", "ended", never_ended),
    Harm("an artifact inside content", "marked", "inside", nested),
    Harm("a state never given back", "marked", "ended", open_state),
    Harm("a number twice on a page", "unique_numbers", "more than once", number_again),
    Harm("a page without StructParents", "page_numbers", "no StructParents", page_key("/StructParents")),
    Harm("two pages of one number", "page_numbers", "another page", page_key("/StructParents", lambda pdf: pdf.pages[0].StructParents, 1)),
    Harm("a next key that is taken", "page_numbers", "taken", next_key),
    Harm("no parent tree", "parent_tree", "nothing in", no_ids),
    Harm("two entries of the parent tree swapped", "parent_tree", "another element", two_entries),
    Harm("an entry of the parent tree lost", "parent_tree", "another element", no_entry),
    Harm("an entry too many in the parent tree", "parent_tree", "the page does not", one_entry_more),
    Harm("content of no element", "parent_tree", "no element", lose_content),
    Harm("an element with content of no page", "parent_tree", "no page", claim(9998)),
    Harm("content of two elements", "parent_tree", "two elements", claim_twice),
    Harm("a level left out", "headings", "after", deeper),
    Harm("no title", "headings", "first heading", title_lost),
    Harm("two titles", "headings", "second title", kind("H2", "H1")),
    Harm("a heading without a level", "headings", "level", kind("H2", "H")),
    Harm("a cell outside a row", "nesting", "TD in", kind("TR", "Div", 1)),
    Harm("an item that is none", "nesting", "in L", kind("LI", "P")),
    Harm("a row outside a table", "nesting", "TR in", kind("THead", "Div")),
    Harm("a cell less", "tables", "rows of", one_cell_less),
    Harm("a head cell that says not of what", "tables", "Scope", no_scope),
    Harm("a table without heads", "tables", "without head", heads_to_cells),
    Harm("a figure that says nothing", "figures", "nothing to hear", alt(None)),
    Harm("a figure that says blanks", "figures", "nothing to hear", alt(" ")),
    Harm("a figure without a place", "figures", "BBox", box(None)),
    Harm("a figure outside the page", "figures", "inside", box(lambda b: [b[0] + 600, b[1], b[2] + 600, b[3]])),
    Harm("a figure larger than its place", "figures", "outside", box(lambda b: [b[0], b[1], b[0] + 5, b[1] + 5])),
    Harm("no language", "languages", "it-IT", catalogue_language("")),
    Harm("another language", "languages", "it-IT", catalogue_language("en-GB")),
    Harm("a language that is none", "languages", "language", language),
    Harm("no order of tabs", "tab_order", "Tabs", page_key("/Tabs")),
    Harm("heard in another order", "poppler", "the structure says", swapped),
    Harm("a figure that says nothing, for another program", "pdfua", "UA-13-004", alt(None)),
    Harm("an empty heading, for another program", "pdfua", "UA-14-001", wordless_heading),
    Harm("a figure with a name of a file to hear", "outloud", "FIG-010", alt("image1.png")),
    Harm("a table without heads, for another program", "outloud", "TBL-001", heads_to_cells),
    Harm("something else to hear than is written", "instead", "altro", another_actual),
    Harm("prose as decoration", "unheard", "never heard", prose_as_decoration),
    Harm("prose as decoration, for another program", "outloud", "TAG-002", prose_as_decoration),
    Harm("a foot that is said on every page", "outloud", "PAG-001", said_on_every_page),
    Harm("a table torn into heads", "outloud", "TBL-010", all_heads),
    Harm("a level left out, for a third program", "page", "HEADING", deeper),
]
