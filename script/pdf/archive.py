"""Rules of the file that has to last: what is in it, what must not be, and what it says of itself."""
import datetime
import io
import re
from xml.etree import ElementTree

import pikepdf
from PIL import ImageCms

NS = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
# Those that PDF/A knows without being told.
KNOWN = {NS[name] for name in ("rdf", "dc", "xmp", "xmpMM", "pdf", "pdfaid", "pdfaExtension")}
BAG = "{%s}li" % NS["rdf"]


def header(paper):
    """1.7 from the first byte, and four bytes by which it is known for no text."""
    found = re.match(rb"%PDF-1\.7[\r\n]{1,2}%([^\r\n]{4,})", paper.raw)
    if not found or not all(byte > 127 for byte in found[1][:4]):
        yield "does not begin with %PDF-1.7 and a comment of four bytes above 127"
    if not re.search(rb"%%EOF(\r\n|\n|\r)?$", paper.raw):
        yield "something after its end"


def identifier(paper):
    given = paper.pdf.trailer.get("/ID", [])
    if len(given) != 2 or any(len(bytes(one)) < 16 for one in given):
        yield "no ID of two parts in the trailer"


def nothing_hidden(paper):
    """No cipher, and no way of packing that the archive does not take."""
    if paper.pdf.is_encrypted or "/Encrypt" in paper.pdf.trailer:
        yield "enciphered"
    for stream in paper.streams():
        filters = stream.get("/Filter", pikepdf.Array())
        for one in filters if isinstance(filters, pikepdf.Array) else [filters]:
            if str(one) not in ("/FlateDecode", "/DCTDecode", "/ASCIIHexDecode", "/ASCII85Decode"):
                yield f"packed with {str(one)[1:]}"
        if {"/F", "/FFilter", "/FDecodeParms"} & set(stream.keys()):
            yield "a stream whose content is in another file"


def nothing_active(paper):
    """No program, no other file, nothing that calls outside."""
    root = paper.pdf.Root
    names = root.get("/Names", pikepdf.Dictionary())
    if "/JavaScript" in names or "/AA" in root or any("/AA" in page.page for page in paper.pages):
        yield "runs something"
    if "/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root:
        yield "holds another file"
    if "/OCProperties" in root or "/AcroForm" in root or "/Perms" in root:
        yield "layers, a form or permissions"
    if isinstance(root.get("/OpenAction"), pikepdf.Dictionary) and root.OpenAction.get("/S") != "/GoTo":
        yield "does something when it is opened"
    for one in paper.dictionaries():
        if "/JS" in one or one.get("/S") in ("/JavaScript", "/Launch", "/GoToR", "/SubmitForm", "/ImportData", "/URI", "/Rendition", "/Movie", "/Sound"):
            yield f"runs something or calls outside: {one.get('/S')}"
        if "/EF" in one or one.get("/Type") == "/Filespec":
            yield "speaks of another file"
        if one.get("/Subtype") == "/PS" or "/Ref" in one and one.get("/Subtype") == "/Form" or "/OPI" in one:
            yield "draws what is elsewhere"


def opaque(paper):
    """Nothing shines through: what is drawn does not depend on how a program mixes colours."""
    for one in paper.dictionaries():
        group = one.get("/Group")
        if isinstance(group, pikepdf.Dictionary) and group.get("/S") == "/Transparency":
            yield "a transparency group"
        # Only of a graphics state: /CA is also the highest character of something else, as /SMask is an image's.
        if one.get("/Type") == "/ExtGState" or {"/ca", "/CA", "/BM"} & set(one.keys()):
            if any(float(one.get(key, 1)) != 1 for key in ("/ca", "/CA") if not isinstance(one.get(key), pikepdf.Object)):
                yield "an opacity that is not whole"
            mode = one.get("/BM", pikepdf.Name.Normal)
            if mode not in ("/Normal", "/Compatible"):
                yield f"mixes colours ({mode})"
        if one.get("/SMask", pikepdf.Name("/None")) != "/None" or one.get("/Subtype") == "/Image" and "/Mask" in one:
            yield "a mask"


def shown(paper):
    """Tagged, and its title in the bar of the window."""
    root = paper.pdf.Root
    mark = root.get("/MarkInfo", pikepdf.Dictionary())
    if mark.get("/Marked") is not True or mark.get("/Suspects", False) is not False:
        yield "MarkInfo does not say that it is tagged"
    if root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle") is not True:
        yield "the title is not displayed"


def profile(paper):
    """One output intent, with a profile of red, green and blue that a colour engine can use."""
    intents = [one for one in paper.pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    stream = intents[0].get("/DestOutputProfile") if len(intents) == 1 else None
    if not isinstance(stream, pikepdf.Stream):
        yield "not one output intent with a profile"
        return
    raw = stream.read_bytes()
    if "/OutputConditionIdentifier" not in intents[0]:
        yield "the output intent has no name"
    if stream.get("/N") != 3 or raw[16:20] != b"RGB " or raw[36:40] != b"acsp" or int.from_bytes(raw[:4], "big") != len(raw):
        yield "the profile is not one of three colours"
        return
    if raw[8] > 4 or raw[12:16] not in (b"mntr", b"prtr", b"scnr", b"spac"):
        yield "the profile is of another kind"
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(raw))
        change = ImageCms.buildTransform(given, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    except ImageCms.PyCMSError as error:
        yield f"the profile cannot be read: {error}"
        return
    from PIL import Image

    for colour in ((0, 0, 0), (255, 255, 255), (0, 102, 204), (200, 30, 60), (128, 128, 128)):
        now = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), change).getpixel((0, 0))
        if max(abs(a - b) for a, b in zip(now, colour)) > 6:
            yield f"the profile makes {now} of {colour}: not sRGB"


def description(paper):
    """The metadata as a tree, or nothing."""
    stream = paper.pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None
    try:
        return ElementTree.fromstring(stream.read_bytes())
    except ElementTree.ParseError:
        return None


def properties(tree):
    """Every property, written as an element or as an attribute: name and value."""
    found = {}
    for block in tree.iter("{%s}Description" % NS["rdf"]):
        if block.get("{%s}about" % NS["rdf"]) is None:
            continue
        found.update({name: value for name, value in block.attrib.items() if name.startswith("{") and not name.startswith("{%s}" % NS["rdf"])})
        for child in block:
            items = [item.text or "" for item in child.iter(BAG)] if not child.tag.startswith("{%s}" % NS["pdfaExtension"]) else []
            found[child.tag] = items or (child.text or "")
    return found


def name(prefix, local):
    return "{%s}%s" % (NS[prefix], local)


def metadata(paper):
    """Readable without unpacking, and says what kind of file this is."""
    stream = paper.pdf.Root.get("/Metadata")
    tree = description(paper)
    if tree is None:
        yield "no metadata that can be read"
        return
    if "/Filter" in stream or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML":
        yield "the metadata are packed, or not called so"
    found = properties(tree)
    for (prefix, local), wanted in {("pdfaid", "part"): "2", ("pdfaid", "conformance"): "A", ("pdfuaid", "part"): "1"}.items():
        if found.get(name(prefix, local)) != wanted:
            yield f"{prefix}:{local} is {found.get(name(prefix, local))!r}, not {wanted}"
    described = {}
    for schema in tree.iter(name("pdfaSchema", "namespaceURI")):
        described[schema.text] = set()
    parents = {child: parent for parent in tree.iter() for child in parent}
    for uri in tree.iter(name("pdfaSchema", "namespaceURI")):
        for one in parents[uri].iter(name("pdfaProperty", "name")):
            described[uri.text].add(one.text)
    for tag in found:
        uri, _, local = tag[1:].partition("}")
        if uri not in KNOWN and local not in described.get(uri, ()):
            yield f"{local} of {uri} is described by no extension schema"


def moment(written):
    """An instant from D:20261123101500+01'00' or 2026-11-23T10:15:00+01:00; nothing when it has no zone."""
    found = re.fullmatch(r"(?:D:)?(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(Z|[+-]\d\d[':]?\d\d'?)", written)
    if not found:
        return None
    zone = found[7].replace("'", "").replace(":", "")
    return datetime.datetime.strptime("".join(found.groups()[:6]) + ("+0000" if zone == "Z" else zone), "%Y%m%d%H%M%S%z")


def twice_the_same(paper):
    """What stands in the old dictionary and what stands in the metadata."""
    tree = description(paper)
    if tree is None:
        return
    info, found = paper.pdf.trailer.get("/Info", pikepdf.Dictionary()), properties(tree)
    for key, tag in {
        "/Title": name("dc", "title"),
        "/Author": name("dc", "creator"),
        "/Subject": name("dc", "description"),
        "/Keywords": name("pdf", "Keywords"),
        "/Creator": name("xmp", "CreatorTool"),
        "/Producer": name("pdf", "Producer"),
    }.items():
        one, other = info.get(key), found.get(tag)
        if isinstance(other, list):
            other = other[0] if len(other) == 1 else ", ".join(other)
        if (str(one) if one is not None else None) != other:
            yield f"{key[1:]}: «{one}» and «{other}»"
        if key in ("/Title", "/Author", "/Subject", "/Producer") and not str(one or "").strip():
            yield f"no {key[1:]}"
    for key, tag in {"/CreationDate": name("xmp", "CreateDate"), "/ModDate": name("xmp", "ModifyDate")}.items():
        one, other = moment(str(info.get(key, ""))), moment(str(found.get(tag, "")))
        if one is None or one != other:
            yield f"{key[1:]}: «{info.get(key)}» and «{found.get(tag)}»"


def bookmarks(paper):
    """Where there are headings; every bookmark leads to a page of this file, in the order of the pages."""
    pages = [page.page.objgen for page in paper.pages]
    last = 0

    def walk(item):
        while isinstance(item, pikepdf.Dictionary):
            yield item
            yield from walk(item.get("/First"))
            item = item.get("/Next")

    found = list(walk(paper.pdf.Root.get("/Outlines", pikepdf.Dictionary()).get("/First")))
    if not found and sum(element.role in ("H2", "H3") for element in paper.tree) > 1:
        yield "headings and no bookmarks"
    for item in found:
        target = item.get("/Dest") or item.get("/A", pikepdf.Dictionary()).get("/D")
        page = pages.index(target[0].objgen) if isinstance(target, pikepdf.Array) and isinstance(target[0], pikepdf.Object) and target[0].objgen in pages else None
        if page is None:
            yield f"bookmark «{item.get('/Title')}» leads nowhere"
        elif page < last:
            yield f"bookmark «{item.get('/Title')}» leads back"
        else:
            last = page


RULES = [header, identifier, nothing_hidden, nothing_active, opaque, shown, profile, metadata, twice_the_same, bookmarks]
