"""Guesses of outloud that a file itself refutes. Each answer looks for the fact that the guess leaves out; without it the guess stands.

None of these rules is of a standard: they are what the program suspects from looks. What each wants, and why it may be answered:
docs/documents.md.
"""
import re

from pdf import structure

# outloud looks for running heads in this share of the sheet, above and below.
BAND = 0.12


def key(text):
    return re.sub(r"\s+", "", re.sub(r"\d+", "", text.lower()))


def in_the_middle(page, height):
    low, high = page.box[1], page.box[3]
    return low + BAND * (high - low) < height < high - BAND * (high - low)


def by_chance(pieces, middle, need):
    """What comes back at the edges of so many pages also stands in the middle of one, where no running head is."""
    edge = {}
    for page, height, text in pieces:
        if not in_the_middle(page, height):
            edge.setdefault(key(text), set()).add(page.number)
    return all(text in middle for text, pages in edge.items() if len(text) >= 4 and len(pages) >= need)


def lines(paper):
    """The tagged text of every page by its height."""
    for page in paper.pages:
        found = {}
        for one in page.shown:
            if one.mark.mcid is not None:
                found.setdefault(round(one.start[1]), []).append(one)
        for height, pieces in found.items():
            yield page, height, "".join(piece.text for piece in sorted(pieces, key=lambda piece: piece.start[0]))


def repeated_by_chance(paper, finding):
    """A running head stands at the edge of the sheet and nowhere else; a page number is no cell of a table and no part of a drawing."""
    owners = {(content.page, content.mcid): element.role for element in paper.tree for content in element.kids if not hasattr(content, "role")}
    tagged = [(page, one) for page in paper.pages for one in page.shown if one.mark.mcid is not None]
    if finding.message.startswith("page numbers"):
        numbers = [owners.get((page.page.objgen, one.mark.mcid)) for page, one in tagged if re.fullmatch(r"\W*\d{1,4}\W*", one.text)]
        return all(role in ("TD", "TH", "LBody", "Lbl", "Figure") for role in numbers)
    need = 3 if len(paper.pages) >= 6 else len(paper.pages)
    rows = list(lines(paper))
    middle = "\n".join(key(text) for page, height, text in rows if in_the_middle(page, height))
    return by_chance(rows, middle, need) and by_chance(((page, one.start[1], one.text) for page, one in tagged), middle, need)


def heard_elsewhere(paper, finding):
    """Decoration that is prose, but not only decoration: a rule of ours has looked for whatever is seen and never heard."""
    return not any(f"page {finding.page}:" in reason for reason in structure.unheard(paper))


def few_rows(paper, finding):
    """More head cells than others, because there is one row of heads and each of the few rows has a name: nothing is torn apart."""
    found = re.search(r": (\d+) header cells against (\d+) data cells$", finding.message)
    for table in (element for element in paper.tree if element.role == "Table"):
        rows = [[cell for cell in row.elements] for row in table.all() if row.role == "TR"]
        heads = [cell for row in rows for cell in row if cell.role == "TH"]
        others = sum(len(row) for row in rows) - len(heads)
        regular = all(cell.role == "TH" for cell in rows[0]) and all([cell.role for cell in row] == ["TH"] + ["TD"] * (len(row) - 1) for row in rows[1:])
        if found and (len(heads), others) == (int(found[1]), int(found[2])) and regular and all(paper.text(cell).strip() for cell in rows[0]):
            return True
    return False


def no_links_at_all(paper, finding):
    """Nothing in a document can be followed, on purpose: the address is written out, to be read."""
    return not any(len(page.page.get("/Annots", [])) for page in paper.pages)


ANSWERS = {"TAG-002": heard_elsewhere, "PAG-001": repeated_by_chance, "TBL-010": few_rows, "LNK-010": no_links_at_all}


def refuted(paper, finding):
    answer = ANSWERS.get(finding.rule)
    return answer is not None and answer(paper, finding)
