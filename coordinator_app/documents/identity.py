"""What a document says of itself: title, author, language and moment, in the two places where readers look."""

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, Stream, String

from coordinator_app.documents.characters import one_line

_PRODUCER = "ReportLab, pikepdf"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a document says of itself. The language is BCP 47 (sv-SE, en-GB), and the moment knows its time zone."""

    title: str
    author: str
    subject: str
    language: str
    program: str
    made_at: datetime


def describe(pdf: pikepdf.Pdf, identity: Identity) -> None:
    """Write who and what into the catalogue, the XMP packet and the document information, the same in all of them."""
    said = {
        "title": one_line(identity.title),
        "author": one_line(identity.author),
        "subject": one_line(identity.subject),
        "program": identity.program,
        "producer": _PRODUCER,
    }
    _write_catalogue(pdf, identity)
    packet = _PACKET.format(
        **{key: escape(text) for key, text in said.items()},
        language=identity.language,
        moment=identity.made_at.isoformat(timespec="seconds"),
    )
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML))
    _write_information(pdf, said, _stamp(identity.made_at))


def _write_catalogue(pdf: pikepdf.Pdf, identity: Identity) -> None:
    pdf.Root.Lang = String(identity.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _write_information(pdf: pikepdf.Pdf, said: dict[str, str], stamp: str) -> None:
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    names = {"title": "Title", "author": "Author", "subject": "Subject", "program": "Creator", "producer": "Producer"}
    for key, name in names.items():
        if said[key]:
            pdf.docinfo[Name("/" + name)] = String(said[key])
    pdf.docinfo[Name.CreationDate] = String(stamp)
    pdf.docinfo[Name.ModDate] = String(stamp)


def _stamp(moment: datetime) -> str:
    """Return a moment as PDF writes it: D:20261005093000+02'00' (ISO 32000-1, 7.9.4)."""
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone.strip("+0") else "Z")
