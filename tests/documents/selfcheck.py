"""What no validator looks at, told from the finished file alone: it shares no code with what wrote it."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = _SHOWS | {"f", "F", "f*", "S", "s", "B", "b", "b*", "B*", "Do", "sh"}
_FILE_NAME = re.compile(r"\.(png|jpe?g|webp|tiff?|gif|svg)$|^(image|img|picture|bild)?[\d_-]*$", re.IGNORECASE)
_MAY_BE_EMPTY = {"TD"}
_KIDS = {
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOCI"},
}
_PARENTS = {kid: parent for parent, kids in _KIDS.items() for kid in kids}
_SCHEMES = ("https:", "http:", "mailto:", "tel:")


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a document, each fault in a sentence; none is right."""
    with pikepdf.open(BytesIO(content)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["there is no structure tree"]
        return [*_identity(pdf), *_Reading(pdf).faults(), *_fonts(pdf), *_notes(pdf), *_names(pdf)]


def told(content: bytes) -> list[tuple[str, int]]:
    """Return the roles of the tree in reading order, with their depth."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return list(_roles(pdf.Root.StructTreeRoot.K[0], 0))


def _roles(element: Any, depth: int) -> Iterator[tuple[str, int]]:
    yield str(element.S)[1:], depth
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _roles(kid, depth + 1)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _identity(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    packet = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    title = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", packet, re.DOTALL)
    said = {
        "the document is not marked as tagged": root.get("/MarkInfo", {}).get("/Marked"),
        "the language is not known": re.fullmatch(r"[a-z]{2}-[A-Z]{2}", str(root.get("/Lang", ""))),
        "the title is not shown": root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"),
        "there are no bookmarks": "/Outlines" in root,
        "the packet does not say PDF/UA-1": "<pdfuaid:part>1<" in packet,
        "the packet does not say PDF/A-2a": "<pdfaid:part>2<" in packet and "<pdfaid:conformance>A<" in packet,
        "there is no title": title and title[1],
        "the titles differ": title and str(pdf.docinfo.get("/Title", "")) == _unescaped(title[1]),
        "there is no output intent": len(root.get("/OutputIntents", [])),
        "the document is encrypted": not pdf.is_encrypted,
    }
    return (fault for fault, is_right in said.items() if not is_right)


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.FontDescriptor and "/FontFile2" not in item:
            yield f"the font {item.FontName} is not embedded"
        if isinstance(item, Dictionary) and item.get("/Type") == Name.Font and "/ToUnicode" not in item:
            yield f"the font {item.get('/BaseFont')} does not say which characters it shows"


def _notes(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        for note in page.obj.get("/Annots", []):
            if not str(note.get("/Contents", "")):
                yield f"page {number}: a link says nothing"
            if not int(note.get("/F", 0)) & 4:
                yield f"page {number}: a link is not for print"
            address = str(note.get("/A", Dictionary()).get("/URI", ""))
            if address and not address.startswith(_SCHEMES):
                yield f"page {number}: {address} is no link that is allowed"


def _names(pdf: pikepdf.Pdf) -> Iterator[str]:
    for key in ("/JavaScript", "/EmbeddedFiles"):
        if key in pdf.Root.get("/Names", {}):
            yield f"the document carries {key}"
    if "/OpenAction" in pdf.Root or "/AA" in pdf.Root:
        yield "the document acts when it is opened"


class _Reading:
    """One reading of a document: what is painted, what is told, and whether they agree."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._found: list[str] = []
        self._index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._painted = [self._read_page(number, page) for number, page in enumerate(pdf.pages, 1)]
        self._told: list[list[int]] = [[] for _ in pdf.pages]
        self._linked: list[tuple[int, int]] = []
        self._level = 0
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        self._owners = {int(key): owner for key, owner in zip(numbers[::2], numbers[1::2], strict=True)}

    def faults(self) -> list[str]:
        """Return what was found."""
        for element in self._pdf.Root.StructTreeRoot.K:
            self._read_element(element, "")
        for number, (painted, told_here) in enumerate(zip(self._painted, self._told, strict=True), 1):
            self._hold(sorted(painted) == sorted(told_here), f"page {number}: what is painted is not what is told")
            self._hold(painted == told_here, f"page {number}: the reading order is not the painting order")
        notes = [note.objgen for page in self._pdf.pages for note in page.obj.get("/Annots", [])]
        self._hold(Counter(notes) == Counter(self._linked), "a link is not in the tree, or twice")
        return self._found

    def _hold(self, is_right: object, fault: str) -> None:
        if not is_right:
            self._found.append(fault)

    def _read_page(self, number: int, page: pikepdf.Page) -> list[int]:
        self._hold(page.obj.get("/Tabs") == Name.S, f"page {number}: the tab order is not the tree's")
        painted: list[int] = []
        stack: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            operands: list[Any] = list(instruction.operands)
            self._read_operator(number, str(instruction.operator), operands, (stack, painted))
        self._hold(not stack, f"page {number}: a sequence is not closed")
        return painted

    def _read_operator(
        self, number: int, operator: str, operands: list[Any], state: tuple[list[str], list[int]]
    ) -> None:
        stack, painted = state
        if operator in ("BDC", "BMC"):
            stack.append(str(operands[0]))
            told_as = operands[1] if operator == "BDC" and isinstance(operands[1], Dictionary) else Dictionary()
            if "/MCID" in told_as:
                painted.append(int(told_as.MCID))
            elif operands[0] == Name.Artifact:
                stack[-1] = "/Artifact" + str(told_as.get("/Type", ""))
        elif operator == "BT":
            stack.append("BT")
        elif operator in ("EMC", "ET"):
            opened = stack.pop() if stack else ""
            self._hold((opened == "BT") == (operator == "ET"), f"page {number}: {operator} does not nest")
        elif operator in _PAINTS:
            around = [name for name in stack if name != "BT"]
            self._hold(around, f"page {number}: something is painted outside the tree")
            self._hold(len(around) < 2, f"page {number}: a sequence stands within another")
            if operator in _SHOWS:
                self._hold("/Artifact/Layout" not in around, f"page {number}: text is hidden as decoration")

    def _read_element(self, element: Any, parent: str) -> None:
        role = str(element.S)[1:]
        kids = _kids(element)
        self._hold(kids or role in _MAY_BE_EMPTY, f"an empty {role}")
        self._hold(_PARENTS.get(role, parent) == parent, f"{role} in {parent}")
        self._read_role(element, role)
        page = self._index.get(element.Pg.objgen) if "/Pg" in element else None
        for kid in kids:
            self._read_kid(kid, element, page, role)

    def _read_role(self, element: Any, role: str) -> None:
        if re.fullmatch("H[1-6]", role):
            self._hold(int(role[1]) <= self._level + 1, f"{role} after H{self._level}")
            self._level = int(role[1])
        if role == "Figure":
            alt = str(element.get("/Alt", "")).strip()
            self._hold(not _FILE_NAME.search(alt), f"a figure is described as “{alt}”")
        if role == "TH":
            scope = element.get("/A", {}).get("/Scope")
            self._hold(scope in (Name.Row, Name.Column, Name.Both), "a TH without scope")
        if role == "Table":
            rows = {len(_kids(row)) for row in _kids(element)}
            self._hold(len(rows) == 1, "a table whose rows are not of one length")

    def _read_kid(self, kid: Any, element: Any, page: int | None, role: str) -> None:
        if not isinstance(kid, Dictionary):
            assert page is not None
            self._read_mark(page, int(kid), element)
        elif kid.get("/Type") == Name.MCR:
            self._read_mark(self._index[kid.Pg.objgen], int(kid.MCID), element)
        elif kid.get("/Type") == Name.OBJR:
            self._linked.append(kid.Obj.objgen)
            owner = self._owners.get(int(kid.Obj.get("/StructParent", -1)))
            self._hold(role == "Link", f"an annotation in {role}")
            self._hold(owner is not None and owner.objgen == element.objgen, "a link leads back to another element")
        else:
            self._hold(kid.P.objgen == element.objgen, f"a {kid.S} has another parent")
            allowed = _KIDS.get(role)
            self._hold(allowed is None or str(kid.S)[1:] in allowed, f"{kid.S} in {role}")
            self._read_element(kid, role)

    def _read_mark(self, page: int, number: int, element: Any) -> None:
        self._told[page].append(number)
        owners = self._owners.get(int(self._pdf.pages[page].obj.get("/StructParents", -1)), Array())
        is_right = number < len(owners) and owners[number].objgen == element.objgen
        self._hold(is_right, f"page {page + 1}: mark {number} leads back to another element")
