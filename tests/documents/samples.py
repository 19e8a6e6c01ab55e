"""Content for the tests of documents: invented people in an invented town, with everything a document can hold."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from coordinator_app import paths
from coordinator_app.documents.block import Block, Stack
from coordinator_app.documents.cards import Card, card_rows, letterhead
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.figures import qr_code
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.furniture import Surroundings, cover_furniture, inner_furniture
from coordinator_app.documents.headings import Heading, contents
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.layout import Columns, Foot, NewPage, Panel, Room, Rule, Space
from coordinator_app.documents.lists import listed
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text
from coordinator_app.documents.sheets import A4, A6, MM, Sheet
from coordinator_app.documents.styles import Styles, styles
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.documents.tagging import TaggedCanvas
from tests.documents.drawings import arms, photo

LOOKS = styles(theme("#12507B"), "sv")
IDENTITY = Identity(
    title="Besök från Shijiazhuang 14–16 oktober 2026 – underlag till presidiet",
    author="Norrvikens kommun",
    subject="Program, delegation och bakgrund inför officiellt besök",
    language="sv-SE",
    program="Utblick",
    made_at=datetime(2026, 10, 5, 9, 30, tzinfo=UTC),
)

Item = tuple[str, str, str, str, str, str]

WEDNESDAY: tuple[Item, ...] = (
    ("09.40–10.30", "Ankomst Landvetter flygplats", "Terminal 1|Mötesplats Pilen", "Eva Lind", "Buss avgår 10.45.", ""),
    ("12.00–13.15", "Lunch", "Restaurang Kajen|Hamngatan 2", "Eva Lind", "Två i delegationen äter vegetariskt.", ""),
    (
        "13.30–14.15",
        "Officiellt mottagande i rådhuset",
        "Rådhuset|Fullmäktigesalen",
        "Karin Ek",
        "Flaggning från kl. 13. Fotografering på trappan 13.25. Tolk: Li Na.",
        "Karin Ek hälsar välkommen (3 min, förslag i bilaga 1). Vice ordförandena deltar.",
    ),
    (
        "14.15–15.30",
        "Samtal om äldreomsorg och välfärdsteknik",
        "Rådhuset|Sammanträdesrum Vågen",
        "Per Holm",
        "Socialförvaltningen visar tre projekt, 20 minuter vardera.",
        "",
    ),
    ("15.45–17.00", "Stadsvandring", "Start vid rådhustrappan", "Anna Sjö", "Vid regn: Norrvikens museum.", ""),
    (
        "18.30–21.00",
        "Middag på Residenset",
        "Residenset|Strandvägen 1",
        "Karin Ek",
        "Klädsel: kavaj. Gåvor utbyts före desserten.",
        "Hela presidiet är värd. Skål på svenska och kinesiska, se bilaga 1.",
    ),
)
THURSDAY: tuple[Item, ...] = (
    (
        "08.30–10.00",
        "Studiebesök: Norrvikens reningsverk",
        "Reningsverket|Industrivägen 14",
        "Jonas Berg",
        "Skyddsskor lånas ut på plats. Inga bilder i styrrummet.",
        "",
    ),
    (
        "10.30–12.00",
        "Undertecknande av avsiktsförklaring",
        "Rådhuset|Fullmäktigesalen",
        "Karin Ek",
        "Två original på svenska och kinesiska. Pressen bjuds in.",
        "Karin Ek undertecknar. Presidiet står bakom bordet.",
    ),
)


def surroundings(marking: tuple[str, ...] = ("ARBETSMATERIAL",)) -> Surroundings:
    """Return what stands around the text."""
    return Surroundings(
        running="Besök från Shijiazhuang · 14–16 oktober 2026",
        marking=marking,
        sender="Norrvikens kommun · Dnr KS 2026/0143",
        page_of=lambda page, total: f"Sida {page} av {total}",
        arms=arms(),
    )


def made(*blocks: Block, progress: Progress | None = None, identity: Identity = IDENTITY) -> Document:
    """Return a document with a heading and these blocks on common pages."""
    first = Heading("Underlag", LOOKS.h1, "H1", key="underlag", bar=LOOKS.theme.accent)
    section = Section(sheet=A4, furniture=inner_furniture(surroundings(), LOOKS), blocks=(first, *blocks))
    return compose([section], identity, paths.resources(), progress)


def programme(day: Sequence[Item], looks: Styles = LOOKS) -> Table:
    """Return the programme of a day."""
    rows = []
    for hours, title, place, host, note, mine in day:
        what: list[Block] = [Prose(title, looks.cell_title), Prose(note, looks.note)]
        if mine:
            what.append(Prose("Presidiet: " + mine, looks.strong_note))
        where = [Prose(part, looks.note if n else looks.cell) for n, part in enumerate(place.split("|"))]
        hour_style = replace(looks.cell_title, hyphenation="")
        rows.append(Row([Prose(hours, hour_style), what, where, Prose(host, looks.cell)], is_marked=bool(mine)))
    return table(
        (70, 212, 112, A4.text_width - 394),
        rows,
        TableLook(theme=looks.theme, inset=7),
        summary="Dagens program: tid, programpunkt, plats och värd",
        head=(("Tid", "Programpunkt", "Plats", "Värd"), looks.column_head),
    )


def day(date: str, theme_of_day: str, key: str, items: Sequence[Item]) -> list[Block]:
    """Return a day of the programme under its separator."""
    return [
        Room(60 * MM),
        Rule(1.6, LOOKS.theme.ink, before=20, after=5),
        Heading(date, replace(LOOKS.h2, before=0, after=0), "H2", key=key),
        Prose(theme_of_day, replace(LOOKS.small, size=9.6, leading=13, after=5, keeps_with_next=True)),
        programme(items),
    ]


def card(number: int) -> Card:
    """Return a card with or without a photo."""
    people = (
        ("Wang Lihua", "王丽华", "WL", "Vice borgmästare, delegationsledare", "vice borgmästare Wang", "oang li-hoa"),
        ("Zhang Wei", "张伟", "ZW", "Ordförande, stadens utrikesbyrå", "ordförande Zhang", "djang uej"),
        ("Liu Guoqiang", "刘国强", "LG", "Chef för socialbyrån", "direktör Liu", "ljo go-tjiang"),
        ("Chen Jing", "陈静", "CJ", "Professor, Hebei medicinska universitet", "professor Chen", "tjen djing"),
        ("Zhao Min", "赵敏", "ZM", "Protokollansvarig", "fru Zhao", "djao min"),
        ("Li Na", "李娜", "LN", "Tolk (svenska–kinesiska)", "fru Li", "li na"),
    )
    name, native, letters, title, address, sound = people[number % 6]
    return Card(
        name=name,
        native_name=native,
        initials=letters,
        title=title,
        photo=photo(number) if number % 6 < 3 else None,
        photo_alt=f"Porträtt av {name}",
        facts=(("Tilltal:", address), ("Uttal:", sound), ("Språk:", "kinesiska, engelska")),
    )


def cover() -> Section:
    """Return a cover."""
    facts = (
        ("Värd", "Karin Ek, kommunfullmäktiges ordförande"),
        ("Ansvarig", "Eva Lind, internationell samordnare"),
        ("Telefon", "070-174 06 05, även kvällstid under besöket"),
        ("Diarienummer", "KS 2026/0143"),
        ("Version", "3, den 5 oktober 2026"),
    )
    key = replace(LOOKS.note, size=9.4)
    value = replace(LOOKS.cell, size=10.4, leading=13.4)
    look = TableLook(theme=LOOKS.theme, above=4, below=5, row_rule=0.6, has_first_rule=True)
    rows = [Row([Prose(a, key), Prose(b, value)]) for a, b in facts]
    note: Text = [
        Run("Arbetsmaterial.", face=Face.BOLD),
        " Underlaget kan ändras. Fråga den ansvariga innan du lämnar det vidare.",
    ]
    blocks: list[Block] = [
        letterhead(
            "Norrvikens kommun", "Kommunledningsförvaltningen", arms(), "Norrvikens kommunvapen", A4.text_width, LOOKS
        ),
        Space(50 * MM),
        Prose(
            "Underlag inför officiellt besök",
            replace(LOOKS.body, face=Face.BOLD, size=12, leading=16, colour=LOOKS.theme.text_accent),
        ),
        Heading("Besök från Shijiazhuang", LOOKS.title, "H1", key="omslag"),
        Prose("石家庄市代表团来访", replace(LOOKS.body, size=18, leading=26, colour=LOOKS.theme.grey, after=16)),
        Rule(2.4, LOOKS.theme.accent, after=14),
        Prose("14–16 oktober 2026", replace(LOOKS.lead, size=17, leading=22, after=2)),
        Prose("Till kommunfullmäktiges presidium", replace(LOOKS.body, size=13, leading=18, colour=LOOKS.theme.grey)),
        Foot(
            (
                table((78, 300), rows, look, summary="Uppgifter om underlaget"),
                Prose(note, replace(LOOKS.small, size=9, leading=12, before=16)),
            )
        ),
    ]
    return Section(sheet=A4, furniture=cover_furniture(replace(surroundings(), marking=()), LOOKS), blocks=blocks)


def brief() -> list[Block]:
    """Return the page that says it all in short."""
    small_head = replace(LOOKS.h3, before=0, after=4)
    duties: list[Text] = [
        ["Onsdag 14 oktober ", Run("kl. 13.30", face=Face.BOLD), " – tar emot delegationen i fullmäktigesalen."],
        ["Onsdag ", Run("kl. 18.30", face=Face.BOLD), " – är värd för middagen på Residenset."],
        ["Torsdag 15 oktober ", Run("kl. 10.30", face=Face.BOLD), " – undertecknar avsiktsförklaringen."],
        ["Fredag 16 oktober ", Run("kl. 09.00", face=Face.BOLD), " – tackar av vid rådhuset."],
    ]
    wide = (A4.text_width - 18) / 2
    left = Stack(
        (
            Heading("Det här gör presidiet", small_head, "H2"),
            *listed(duties, LOOKS.body),
            Heading("Att tänka på", replace(LOOKS.h3, after=4), "H2"),
            Prose(
                "Ta emot visitkort med båda händerna och läs dem innan du lägger undan dem. Den som har högst rang går "
                "först in och sitter mitt emot ordföranden.",
                LOOKS.body,
            ),
        )
    )
    right = Stack((_facts(wide), Space(12), *_phrases(wide)))
    return [
        Heading("Besöket i korthet", LOOKS.h1, "H1", key="korthet", bar=LOOKS.theme.accent),
        Prose(
            "Sex företrädare för staden Shijiazhuang besöker Norrviken i tre dagar. Vi har haft vänortsavtal sedan "
            "1998. Målet är en ny avsiktsförklaring om äldreomsorg och vattenrening.",
            LOOKS.lead,
        ),
        Columns((left, right), (wide, wide), 18),
        *_contents(),
    ]


def _facts(width: float) -> Block:
    facts = (
        ("Invånare", "11,2 miljoner i stadsområdet"),
        ("Läge", "Huvudstad i Hebei, 280 km sydväst om Peking"),
        ("Näringar", "Läkemedel, textil, logistik"),
        ("Avtal", "Vänort sedan den 4 maj 1998"),
        ("Tidszon", "Sex timmar före svensk sommartid"),
    )
    key, value = replace(LOOKS.note, size=9.2), replace(LOOKS.cell, size=9.8)
    look = TableLook(theme=LOOKS.theme, above=4, below=5, edge=0, has_last_rule=False)
    rows = [Row([Prose(a, key), Prose(b, value)]) for a, b in facts]
    inner = table((87, width - 105), rows, look, summary="Fakta om Shijiazhuang")
    head = Heading("Fakta om Shijiazhuang", replace(LOOKS.h3, before=0, after=3), "H2")
    return Panel(Stack((head, inner)), LOOKS.theme)


def _phrases(width: float) -> list[Block]:
    words = (
        ("Välkommen", "欢迎", "huānyíng", "hoan-jing"),
        ("Tack", "谢谢", "xièxie", "sje-sje"),
        ("Skål", "干杯", "gānbēi", "gan-bej"),
    )
    rows = [
        Row([Prose(a, LOOKS.cell), Prose([b, " ", Run(c, language="zh-Latn")], LOOKS.cell), Prose(d, LOOKS.cell)])
        for a, b, c, d in words
    ]
    look = TableLook(theme=LOOKS.theme, above=3.5, below=4.5)
    head = (("Svenska", "Kinesiska", "Uttal"), LOOKS.column_head)
    return [
        Heading("Några ord på vägen", replace(LOOKS.h3, before=0), "H2"),
        table((66, 92, width - 158), rows, look, summary="Några ord på kinesiska", head=head),
    ]


def _contents() -> list[Block]:
    lines = (
        ("Besöket i korthet", "korthet"),
        ("Program", "program"),
        ("Delegationen", "delegation"),
        ("Kontakter under besöket", "kontakter"),
        ("Fickprogram", "fick"),
    )
    return [
        Heading("Innehåll", LOOKS.h2, "H2", key="innehall"),
        *contents(lines, LOOKS),
    ]


def contacts() -> list[Block]:
    """Return a table with links, and a code to scan."""
    people = (
        ("Eva Lind", "Internationell samordnare", "070-174 06 05", "eva.lind@norrviken.example"),
        ("Li Na", "Tolk", "070-174 06 12", "li.na@tolk.example"),
        ("Jourhavande", "Växel, dygnet runt", "0300-700 00", ""),
    )
    accent = LOOKS.theme.text_accent
    rows = []
    for name, role, phone, address in people:
        call = Run(phone, link="tel:" + phone.replace(" ", ""), colour=accent)
        mail = Prose([Run(address, link="mailto:" + address, colour=accent)], LOOKS.cell) if address else None
        rows.append(Row([Prose(name, LOOKS.cell_title), Prose(role, LOOKS.cell), Prose([call], LOOKS.cell), mail]))
    width = A4.text_width - 84
    look = TableLook(theme=LOOKS.theme)
    head = (("Namn", "Roll", "Telefon", "E-post"), LOOKS.column_head)
    left = table((76, 92, 78, width - 246), rows, look, summary="Kontakter", head=head)
    visiting_card = "BEGIN:VCARD\nVERSION:3.0\nN:Lind;Eva\nFN:Eva Lind\nTEL:+46701740605\nEND:VCARD"
    code = qr_code(visiting_card, 62, "QR-kod: kontaktkort för Eva Lind, 070-174 06 05")
    assert code is not None
    caption = Prose("Spara Eva Lind i telefonen", replace(LOOKS.note, size=8, leading=10, before=3))
    return [
        Heading("Kontakter under besöket", LOOKS.h2, "H2", key="kontakter"),
        Columns((Stack((left,)), Stack((Space(8), code, caption))), (width, 70), 14),
    ]


def pocket_card() -> Section:
    """Return the card for the pocket."""
    look = TableLook(theme=LOOKS.theme, above=1.8, below=2.6, inset=5, gutter=4, row_rule=0.3)
    blocks: list[Block] = [
        Heading("Fickprogram", replace(LOOKS.h2, size=13, leading=16, before=0, after=1), "H1", key="fick"),
        Prose("Shijiazhuang · 14–16 oktober 2026", replace(LOOKS.small, size=8, leading=10, after=5)),
    ]
    for date, items in (("Onsdag 14 oktober", WEDNESDAY), ("Torsdag 15 oktober", THURSDAY)):
        rows = []
        for hours, title, place, _, _, mine in items:
            hour = Prose(hours, replace(LOOKS.card, face=Face.BOLD))
            what = Prose(title + " ●" if mine else title, replace(LOOKS.card, face=Face.BOLD if mine else Face.SANS))
            rows.append(Row([hour, [what, Prose(place.replace("|", ", "), LOOKS.card_note)]], is_marked=bool(mine)))
        small_head = replace(LOOKS.h3, size=9.4, leading=12, before=5)
        blocks += [
            Heading(date, small_head, "H2"),
            table((56, A6.text_width - 56), rows, look, summary=date),
        ]
    blocks.append(Prose("● Presidiet deltar. Eva Lind: 070-174 06 05", replace(LOOKS.card_note, before=5)))
    return Section(sheet=A6, furniture=bare, blocks=blocks)


def bare(canvas: TaggedCanvas, sheet: Sheet) -> None:
    """Leave a page without header and footer."""


def whole_pack() -> list[Section]:
    """Return a pack with everything in it."""
    legend = "Rader med färgad ton och texten ”Presidiet” visar punkter där presidiet deltar. Alla tider är svensk tid."
    order = (
        "Sex personer, i rangordning. I kinesiska namn står familjenamnet först: "
        "Wang Lihua tilltalas vice borgmästare Wang."
    )
    blocks: list[Block] = [
        *brief(),
        NewPage(),
        Heading("Program", LOOKS.h1, "H1", key="program", bar=LOOKS.theme.accent),
        Prose(legend, replace(LOOKS.small, size=9.6, leading=13, after=12)),
        *day("Onsdag 14 oktober", "Dag 1 av 3 – ankomst och officiellt mottagande", "dag1", WEDNESDAY),
        *day("Torsdag 15 oktober", "Dag 2 av 3 – studiebesök och undertecknande", "dag2", THURSDAY),
        NewPage(),
        Heading("Delegationen", LOOKS.h1, "H1", key="delegation", bar=LOOKS.theme.accent),
        Prose(order, replace(LOOKS.body, after=10)),
        *card_rows([card(n) for n in range(6)], A4.text_width, LOOKS, "H2"),
        *contacts(),
    ]
    inner = Section(sheet=A4, furniture=inner_furniture(surroundings(), LOOKS), blocks=blocks)
    return [cover(), inner, pocket_card()]
