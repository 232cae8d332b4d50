"""Rules of the structure: what a person who listens goes by. Each rule yields what it finds wrong."""
import re

import pikepdf

from pdf.content import extent
from pdf.tree import Content


def tree(paper):
    yield from paper.tree.wrong
    if [top.role for top in paper.tree.tops] != ["Document"]:
        yield "the tree does not begin with one Document"


def empty_elements(paper):
    for element in paper.tree:
        if not element.kids and element.role not in ("TD", "TH"):
            yield f"{element.role}: holds nothing"


def marked(paper):
    """Everything painted belongs to the structure, or says that it does not."""
    for page in paper.pages:
        for wrong in page.wrong:
            yield f"page {page.number}: {wrong}"
        for one in page.shown:
            if one.mark.mcid is None and not one.mark.artifact:
                yield f"page {page.number}: text «{one.text}» is neither content nor artifact"
        for one in page.painted:
            if one.mark.mcid is None and not one.mark.artifact:
                yield f"page {page.number}: {one.operator} paints neither content nor artifact"


def unique_numbers(paper):
    for page in paper.pages:
        twice = sorted({mcid for mcid in page.mcids if page.mcids.count(mcid) > 1}) if len(set(page.mcids)) < len(page.mcids) else []
        if twice:
            yield f"page {page.number}: MCID {twice} more than once"


def page_numbers(paper):
    """Every page knows its place in the parent tree."""
    numbers = [page.page.get("/StructParents") for page in paper.pages]
    for page, number in zip(paper.pages, numbers):
        if number is None:
            yield f"page {page.number}: no StructParents"
        elif numbers.count(number) > 1:
            yield f"page {page.number}: StructParents of another page"
    given = [int(number) for number in numbers if number is not None]
    if given and int(paper.tree.root.get("/ParentTreeNextKey", 1 << 30)) <= max(given):
        yield "ParentTreeNextKey is already taken"


def parent_tree(paper):
    """From every number on a page to its element and back."""
    parents = paper.tree.parents()
    owners = {}
    for element in paper.tree:
        for kid in element.kids:
            if isinstance(kid, Content):
                if (kid.page, kid.mcid) in owners:
                    yield f"MCID {kid.mcid} belongs to two elements"
                owners[kid.page, kid.mcid] = element
    for page in paper.pages:
        number = page.page.get("/StructParents")
        row = parents.get(int(number)) if number is not None else None
        if not isinstance(row, pikepdf.Array):
            if page.mcids:
                yield f"page {page.number}: nothing in the parent tree"
            continue
        for mcid in sorted(set(page.mcids)):
            owner = owners.pop((page.page.objgen, mcid), None)
            entry = row[mcid] if mcid < len(row) else None
            if owner is None:
                yield f"page {page.number}: MCID {mcid} belongs to no element"
            elif not isinstance(entry, pikepdf.Dictionary) or entry.objgen != owner.dictionary.objgen:
                yield f"page {page.number}: the parent tree gives MCID {mcid} to another element"
        for mcid, entry in enumerate(row):
            if entry is not None and mcid not in page.mcids:
                yield f"page {page.number}: the parent tree knows MCID {mcid}, the page does not"
    for (_, mcid), owner in owners.items():
        yield f"{owner.role}: MCID {mcid} is on no page"


def headings(paper):
    """The title first, no level left out on the way down, none without words."""
    level = 0
    for element in paper.tree:
        if not re.fullmatch("H[1-6]", element.role):
            if element.role == "H":
                yield "a heading without a level"
            continue
        now = int(element.role[1])
        text = paper.text(element)
        if level == 0 and (now != 1 or text.split() != paper.title.split()):
            yield f"the first heading is {element.role} «{text}», not the title «{paper.title}»"
        if now == 1 and level:
            yield f"a second title: «{text}»"
        if now > level + 1 and level:
            yield f"«{text}»: {element.role} after H{level}"
        if not text.strip():
            yield f"{element.role} without words"
        level = now
    if not level:
        yield "no heading"


PARENTS = {
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "LI": ("L",),
    "LBody": ("LI",),
}
KIDS = {
    "Table": ("Caption", "THead", "TBody", "TFoot", "TR"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TR": ("TH", "TD"),
    "L": ("Caption", "LI", "L"),
    "LI": ("Lbl", "LBody"),
}


def nesting(paper):
    for element in paper.tree:
        if element.role in PARENTS and (element.parent is None or element.parent.role not in PARENTS[element.role]):
            yield f"{element.role} in {element.parent.role if element.parent else 'the root'}"
        if element.role in KIDS:
            for kid in element.kids:
                role = "content" if isinstance(kid, Content) else kid.role
                if role not in KIDS[element.role]:
                    yield f"{role} directly in {element.role}"


def tables(paper):
    """As many cells in every row, and head cells that say of what."""
    for table in (element for element in paper.tree if element.role == "Table"):
        rows = [element for element in table.all() if element.role == "TR"]
        across = [sum(int(cell.attribute("Table", "ColSpan") or 1) for cell in row.elements) for row in rows]
        spans = any(cell.attribute("Table", "RowSpan") for row in rows for cell in row.elements)
        if not rows or len(set(across)) > 1 and not spans:
            yield f"a table with rows of {sorted(set(across))} cells"
        heads = [cell for row in rows for cell in row.elements if cell.role == "TH"]
        if not heads:
            yield "a table without head cells"
        for cell in heads:
            if cell.attribute("Table", "Scope") not in ("/Row", "/Column", "/Both"):
                yield f"head cell «{paper.text(cell)}»: no Scope"


def figures(paper):
    """What stands for a drawing, where the drawing is, and that all of it is there."""
    for figure in (element for element in paper.tree if element.role in ("Figure", "Formula")):
        alt = str(figure.dictionary.get("/Alt", figure.dictionary.get("/ActualText", ""))).strip()
        if not alt:
            yield f"{figure.role}: nothing to hear (Alt)"
        inside = [content for content in figure.contents()]
        page = next((page for page in paper.pages if inside and page.page.objgen == inside[0].page), None)
        box = figure.attribute("Layout", "BBox")
        if page is None or box is None or len(box) != 4:
            yield f"{figure.role} «{alt[:30]}»: no BBox, or on no page"
            continue
        x0, y0, x1, y1 = (float(side) for side in box)
        left, low, right, high = page.box
        if not (left <= x0 < x1 <= right and low <= y0 < y1 <= high):
            yield f"{figure.role} «{alt[:30]}»: BBox not inside the page"
        numbers = {content.mcid for content in inside if content.page == page.page.objgen}
        for one in [*page.painted, *page.shown]:
            if one.mark.mcid in numbers:
                a, b, c, d = extent(one.corners)
                if a < x0 - 2 or b < y0 - 2 or c > x1 + 2 or d > y1 + 2:
                    yield f"{figure.role} «{alt[:30]}»: paints outside its BBox"
                    break


def languages(paper):
    if paper.pdf.Root.get("/Lang") != "it-IT":
        yield "the language of the file is not it-IT"
    for element in paper.tree:
        lang = element.dictionary.get("/Lang")
        if lang is not None and not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", str(lang)):
            yield f"{element.role}: language «{lang}»"


def instead(paper):
    """What is heard instead of what is drawn is the same for who reads the structure and for who reads the page."""
    for page in paper.pages:
        written = dict(page.actual)
        for element in paper.tree:
            actual = element.dictionary.get("/ActualText")
            for content in element.contents() if actual is not None else []:
                if content.page == page.page.objgen and written.pop(content.mcid, None) != str(actual):
                    yield f"page {page.number}: «{actual}» of the structure is not written on MCID {content.mcid}"
        for mcid, text in written.items():
            yield f"page {page.number}: «{text}» of MCID {mcid} is unknown to the structure"


# At the foot of every page, and of no use to the ear.
UNHEARD = r"Pagina\d+di\d+|ImprontadeidatiSHA256[0-9a-f]{64}"


def letters(text):
    return "".join(c for c in text if c.isalnum())


def unheard(paper):
    """What is written as an artifact is heard elsewhere (a head of a table again, the foot), or is the page, the digest, the identifier."""
    heard = letters("".join(paper.text(top) for top in paper.tree.tops))
    for page in paper.pages:
        for one in page.shown:
            written = letters(one.text).replace(letters(paper.identifier), "") if one.mark.artifact and one.level else ""
            if re.sub(UNHEARD, "", written) not in heard:
                yield f"page {page.number}: «{one.text}» is seen and never heard"


def tab_order(paper):
    for page in paper.pages:
        if page.page.get("/Tabs") != "/S":
            yield f"page {page.number}: Tabs is not S"


RULES = [tree, empty_elements, marked, unique_numbers, page_numbers, parent_tree, headings, nesting, tables, figures, languages, instead, unheard, tab_order]
