"""A file as the rules see it: its bytes, its objects, its pages and its structure."""
from pathlib import Path

import pikepdf

from pdf import archive, drawing, structure
from pdf.content import pages
from pdf.tree import Content, Tree


class Paper:
    def __init__(self, path):
        self.path = Path(path)
        self.raw = self.path.read_bytes()
        self.pdf = pikepdf.open(self.path)
        self.pages, self.fonts = pages(self.pdf)
        self.tree = Tree(self.pdf)
        self.spoken = {}
        for page in self.pages:
            for one in page.shown:
                if one.mark.mcid is not None:
                    self.spoken.setdefault((page.page.objgen, one.mark.mcid), []).append(one.text)

    @property
    def title(self):
        return str(self.pdf.trailer.get("/Info", pikepdf.Dictionary()).get("/Title", ""))

    @property
    def identifier(self):
        """That of the document, as its metadata give it."""
        tree = archive.description(self)
        return "" if tree is None else str(archive.properties(tree).get("{urn:poliedro:documento:1#}documentId", ""))

    def drawn(self, element, page=None):
        """The letters that are drawn for an element, in the order of the structure; of one page only, when it is given."""
        return "".join("".join(self.spoken.get((one.page, one.mcid), [])) for one in element.contents() if page in (None, one.page))

    def text(self, element, page=None):
        """What is heard of an element: the same, but for what is said instead."""
        actual = element.dictionary.get("/ActualText")
        if actual is not None:
            return str(actual) if any(page in (None, one.page) for one in element.contents()) else ""
        heard = ""
        for kid in element.kids:
            if isinstance(kid, Content):
                heard += "".join(self.spoken.get((kid.page, kid.mcid), [])) if page in (None, kid.page) else ""
            else:
                heard += self.text(kid, page)
        return heard

    def streams(self):
        return (one for one in self.pdf.objects if isinstance(one, pikepdf.Stream))

    def dictionaries(self):
        """Every dictionary of the file, those inside others too."""

        def within(one):
            if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
                yield one
                for value in dict(one.items()).values():
                    if isinstance(value, pikepdf.Object) and not value.is_indirect:
                        yield from within(value)
            elif isinstance(one, pikepdf.Array):
                for value in one:
                    if isinstance(value, pikepdf.Object) and not value.is_indirect:
                        yield from within(value)

        for one in self.pdf.objects:
            yield from within(one)

    def close(self):
        self.pdf.close()


def refuse(path):
    """Every reason of ours for which a file is not good: the rule, and what it found."""
    try:
        paper = Paper(path)
    except pikepdf.PasswordError:
        return [("nothing_hidden", "enciphered, and cannot be opened")]
    except pikepdf.PdfError as error:
        return [("readable", f"cannot be opened: {error}")]
    found = []
    for rule in [*archive.RULES, *structure.RULES, *drawing.RULES]:
        try:
            found += [(rule.__name__, reason) for reason in rule(paper)]
        except (pikepdf.PdfError, ValueError, TypeError, IndexError, AttributeError, KeyError) as error:
            found.append((rule.__name__, f"could not be looked at: {error!r}"))
    paper.close()
    return found
