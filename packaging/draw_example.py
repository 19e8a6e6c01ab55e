"""Draw the pictures of the example: two invented coats of arms, and portraits of people who do not exist.

Everything is computed, so the same Pillow draws the same bytes. How the people look stands in the file of the same name
that ends in .toml.
"""

import math
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageFilter

from brush import TIMES, Colour, Point, Shape, Sheet, both, mirror, oval, tone, tufts

LOOKS = Path(__file__).with_suffix(".toml")
DEMO = Path(__file__).resolve().parent.parent / "resources" / "demo"

Locks = Mapping[str, Sequence[Mapping[str, Any]]]

# Portraits, measured from the middle of the face, which is about 184 wide and 260 high.


@dataclass(frozen=True, kw_only=True)
class Sitter:
    """How somebody looks; `clothes` are the colours of the outfit from the outside in."""

    file: str
    ground: str
    skin: str
    hair: str
    cut: str
    outfit: str
    clothes: Sequence[str]
    lips: str = "#B4574E"
    jaw: float = 1.0
    glasses: str = ""
    beard: str = ""
    is_older: bool = False
    is_laughing: bool = False
    earrings: str = ""


def shapes(locks: Locks, cut: str) -> Iterator[list[Point]]:
    """Return the shapes that a cut of hair is made of."""
    for lock in locks.get(cut, ()):
        if "tufts" in lock:
            yield from tufts(*lock["tufts"])
        elif "oval" in lock:
            yield oval(*lock["oval"])
        else:
            points = [(float(x), float(y)) for x, y in lock.get("half") or lock["points"]]
            yield both(*points) if "half" in lock else points


TORSO = both((0, 176), (46, 176), (72, 204), (150, 228), (214, 262), (244, 340), (252, 450), (252, 450), (0, 450))


def portrait(sitter: Sitter, looks: Mapping[str, Locks]) -> Image.Image:
    """Return somebody's portrait, with hair of the looks that are on file."""
    sheet = Sheet(600, 750, (300, 312), scale=1.2)
    sheet.cut([(-252, -262), (252, -262), (252, 368), (-252, 368)], tone(sitter.ground))
    sheet.fill(oval(0, 6, 214, 214), tone(sitter.ground, 1.28))
    for lock in shapes(looks["behind"], sitter.cut):
        sheet.fill(lock, tone(sitter.hair, 0.86))
    neck = sheet.mask(both((0, 60), (46, 60), (45, 140), (56, 190), (90, 214), (0, 262)))
    sheet.paint(neck, tone(sitter.skin, 0.93))
    face = sheet.mask(_face(sitter.jaw))
    shadow = ImageChops.multiply(ImageChops.offset(face, 0, 34 * TIMES), neck)
    sheet.paint(shadow, tone(sitter.skin, 0.78))
    OUTFITS[sitter.outfit](sheet, sitter)
    _head(sheet, sitter, face)
    _features(sheet, sitter, face)
    for lock in shapes(looks["before"], sitter.cut):
        sheet.fill(lock, tone(sitter.hair))
    for strand in shapes(looks["strands"], sitter.cut):
        sheet.line(strand, tone(sitter.hair, 0.84), 3)
    if sitter.cut == "scarf":
        _scarf(sheet, sitter)
    if sitter.glasses:
        _glasses(sheet, tone(sitter.glasses))
    return sheet.finished().convert("RGB")


def _face(jaw: float) -> list[Point]:
    return both((0, -132), (56, -120), (88, -72), (93, -6), (86 * jaw, 54), (60 * jaw, 106), (26, 130), (0, 133))


def _head(sheet: Sheet, sitter: Sitter, face: Image.Image) -> None:
    if sitter.cut != "scarf":
        for side in (-1, 1):
            sheet.fill(oval(side * 93, 8, 15, 26), tone(sitter.skin, 0.93))
            sheet.fill(oval(side * 94, 9, 7, 15), tone(sitter.skin, 0.82))
            if sitter.earrings:
                sheet.fill(oval(side * 96, 42, 7, 9), tone(sitter.earrings))
    sheet.paint(face, tone(sitter.skin))
    far = ImageChops.subtract(face, ImageChops.offset(face, -22 * TIMES, -4 * TIMES))
    sheet.paint(far, tone(sitter.skin, 0.92))
    for side in (-1, 1):
        blush = sheet.mask(oval(side * 57, 46, 24, 17)).filter(ImageFilter.GaussianBlur(8 * TIMES))
        sheet.paint(blush, tone(sitter.lips), 0.26)


def _features(sheet: Sheet, sitter: Sitter, face: Image.Image) -> None:
    brow = tone("#2C1E18") if sitter.cut == "scarf" else tone(sitter.hair, 0.72)
    if sitter.beard:
        _beard(sheet, sitter, face)
    for turn in (list, mirror):
        sheet.fill(oval(38 if turn is list else -38, -2, 15, 9.5), (250, 247, 242))
        sheet.fill(oval(38 if turn is list else -38, -2, 8.5, 9), tone("#3A2A22"))
        sheet.fill(oval(41 if turn is list else -35, -5, 2.6, 2.6), (255, 255, 255))
        sheet.line(turn([(20, -3), (29, -11), (40, -13), (55, -6)]), tone("#2C211D"), 3.6)
        sheet.line(turn([(17, -33), (38, -42), (60, -32)]), brow, 6.5)
        if sitter.is_older and sitter.beard != "full":
            sheet.line(turn([(37, 50), (47, 64), (47, 80)]), tone(sitter.skin, 0.84), 3)
            sheet.line(turn([(26, 16), (38, 20), (50, 15)]), tone(sitter.skin, 0.86), 2.6)
    sheet.fill([(3, -8), (9, 20), (19, 40), (8, 49), (-2, 47)], tone(sitter.skin, 0.9))
    sheet.line([(-13, 42), (-5, 49), (6, 49), (14, 43)], tone(sitter.skin, 0.7), 3.6)
    _mouth(sheet, sitter)


def _mouth(sheet: Sheet, sitter: Sitter) -> None:
    lips = tone(sitter.lips)
    if sitter.is_laughing:
        sheet.fill([(-36, 74), (-36, 74), (0, 80), (36, 74), (36, 74), (24, 98), (0, 106), (-24, 98)], lips)
        sheet.fill([(-28, 79), (-28, 79), (0, 83), (28, 79), (28, 79), (18, 91), (0, 95), (-18, 91)], (252, 250, 246))
    else:
        sheet.fill([(-29, 80), (0, 84), (29, 80), (16, 96), (0, 100), (-16, 96)], lips, 0.75)
        sheet.line([(-33, 77), (-16, 84), (0, 86), (16, 84), (33, 77)], tone(sitter.lips, 0.72), 4)


def _beard(sheet: Sheet, sitter: Sitter, face: Image.Image) -> None:
    cheek = both((0, 62), (28, 58), (50, 66), (70, 48), (88, 10), (95, 10), (92, 64), (68, 118), (34, 144), (0, 148))
    moustache = both((0, 56), (18, 56), (38, 70), (44, 82), (22, 76), (0, 74))
    mouth = oval(0, 88, 32, 13)
    shape = {"full": cheek, "stubble": cheek, "moustache": moustache}[sitter.beard]
    mask = sheet.mask(shape) if sitter.beard == "moustache" else sheet.mask(shape, mouth)
    if sitter.beard == "stubble":
        sheet.paint(ImageChops.multiply(mask, face), tone(sitter.hair, 0.9), 0.4)
    else:
        sheet.paint(mask, tone(sitter.hair, 0.9))


def _glasses(sheet: Sheet, shade: Colour) -> None:
    for side in (-1, 1):
        rim, glass = oval(side * 40, 0, 32, 28), oval(side * 40, 0, 27, 23)
        sheet.paint(sheet.mask(rim, glass), shade)
        sheet.paint(sheet.mask(glass), (255, 255, 255), 0.1)
        sheet.line([(side * 70, -6), (side * 92, -10)], shade, 4.5)
    sheet.line([(-10, -4), (0, -8), (10, -4)], shade, 4.5)


def _scarf(sheet: Sheet, sitter: Sitter) -> None:
    cloth, fold = tone(sitter.hair), tone(sitter.hair, 0.84)
    drape = both((0, 112), (66, 112), (104, 150), (150, 216), (168, 290), (96, 336), (0, 344))
    around = both((0, -164), (82, -142), (120, -66), (116, 40), (98, 116), (60, 156), (0, 168))
    opening = both((0, -108), (36, -100), (66, -72), (83, -24), (84, 28), (74, 78), (46, 118), (0, 136))
    sheet.fill(drape, cloth)
    sheet.paint(sheet.mask(around, opening), cloth)
    sheet.line([(-80, 120), (-30, 176), (60, 196), (120, 236)], fold, 5)
    sheet.line([(-104, 160), (-40, 226), (50, 250), (126, 288)], fold, 5)
    sheet.line([(98, 110), (40, 160), (-40, 178)], fold, 5)
    sheet.line([(-100, -84), (-60, -132), (0, -146), (58, -134)], fold, 4)


def _jacket(sheet: Sheet, shade: str) -> None:
    sheet.fill(TORSO, tone(shade))
    sheet.line([(-196, 450), (-180, 340)], tone(shade, 0.8), 4)
    sheet.line([(196, 450), (180, 340)], tone(shade, 0.8), 4)


def _lapels(sheet: Sheet, shade: str) -> None:
    lapel = [(-62, 190), (-112, 214), (-96, 292), (-122, 304), (-6, 450), (6, 430), (-34, 300)]
    for turn in (list, mirror):
        sheet.cut(turn(lapel), tone(shade, 1.12))
        sheet.line(turn([(-96, 292), (-122, 304), (-6, 450)]), tone(shade, 0.8), 3, is_smooth=False)


def _opening(sheet: Sheet, shade: Colour, skin: str) -> None:
    sheet.cut([(-47, 170), (47, 170), (68, 196), (30, 320), (0, 440), (-30, 320), (-68, 196)], shade)
    sheet.cut([(-45, 160), (45, 160), (38, 186), (0, 214), (-38, 186)], tone(skin, 0.78))


def suit(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in jacket, shirt and tie."""
    jacket, shirt, tie = sitter.clothes
    _jacket(sheet, jacket)
    _opening(sheet, tone(shirt), sitter.skin)
    sheet.cut([(-15, 226), (15, 226), (26, 440), (-26, 440)], tone(tie))
    sheet.cut([(-18, 206), (18, 206), (13, 232), (-13, 232)], tone(tie, 0.85))
    _collar(sheet, shirt)
    _lapels(sheet, jacket)


def _collar(sheet: Sheet, shirt: str) -> None:
    for turn in (list, mirror):
        sheet.cut(turn([(-46, 158), (-68, 192), (-38, 246), (-1, 212), (-40, 186)]), tone(shirt, 0.96))
        sheet.line(turn([(-68, 192), (-38, 246), (-1, 212)]), tone(shirt, 0.8), 2.2, is_smooth=False)


def shirt(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in a jacket over a shirt that is open at the neck."""
    jacket, linen = sitter.clothes
    _jacket(sheet, jacket)
    _opening(sheet, tone(linen), sitter.skin)
    sheet.cut([(-40, 186), (0, 212), (40, 186), (0, 256)], tone(sitter.skin, 0.9))
    for turn in (list, mirror):
        sheet.cut(turn([(-46, 158), (-70, 194), (-50, 262), (0, 256), (-40, 188)]), tone(linen, 0.96))
        sheet.line(turn([(-70, 194), (-50, 262), (0, 256)]), tone(linen, 0.8), 2.2, is_smooth=False)
    _lapels(sheet, jacket)


def blazer(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in a jacket over a top with a round neck."""
    jacket, top = sitter.clothes[:2]
    _jacket(sheet, jacket)
    _opening(sheet, tone(top), sitter.skin)
    sheet.cut(both((0, 160), (45, 160), (47, 172), (60, 190), (52, 214), (30, 234), (0, 242)), tone(sitter.skin, 0.93))
    sheet.cut(both((0, 150), (45, 150), (46, 166), (26, 184), (0, 190)), tone(sitter.skin, 0.78))
    if len(sitter.clothes) > 2:
        beads = [(62 * math.cos(a), 190 + 66 * math.sin(a)) for a in (math.radians(d) for d in range(14, 167, 11))]
        for x, y in beads:
            sheet.fill(oval(x, y, 6, 6), tone(sitter.clothes[2]))
    _lapels(sheet, jacket)


def jumper(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in a jumper with a high neck."""
    wool = sitter.clothes[0]
    sheet.fill(TORSO, tone(wool))
    sheet.fill(both((0, 122), (52, 118), (60, 190), (78, 214), (0, 236)), tone(wool, 1.08))
    sheet.line([(-60, 196), (0, 226), (60, 196)], tone(wool, 0.82), 4)
    sheet.line([(-52, 124), (0, 138), (52, 124)], tone(wool, 0.86), 3)


def blouse(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in a blouse with an embroidered opening."""
    linen, thread, accent = sitter.clothes
    sheet.fill(TORSO, tone(linen))
    sheet.cut(both((0, 150), (45, 150), (48, 172), (66, 186), (54, 226), (0, 254)), tone(sitter.skin, 0.93))
    sheet.cut(both((0, 150), (45, 150), (46, 166), (26, 184), (0, 190)), tone(sitter.skin, 0.78))
    sheet.line([(-66, 186), (-50, 226), (0, 254), (50, 226), (66, 186)], tone(thread), 7)
    for row in range(7):
        y = 274 + row * 26
        for x, size, shade in ((-44, 11, thread), (0, 14, accent), (44, 11, thread)):
            sheet.cut([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], tone(shade))
            sheet.cut([(x, y - 4), (x + 4, y), (x, y + 4), (x - 4, y)], tone(linen))


def shawl(sheet: Sheet, sitter: Sitter) -> None:
    """Dress the sitter in a coat with a shawl around the neck."""
    coat, cloth = sitter.clothes
    _jacket(sheet, coat)
    sheet.cut([(20, 240), (84, 230), (72, 450), (6, 450)], tone(cloth, 0.9))
    sheet.fill(both((0, 146), (56, 140), (96, 176), (108, 214), (62, 254), (0, 262)), tone(cloth))
    sheet.line([(-90, 190), (-30, 226), (50, 220), (98, 190)], tone(cloth, 0.82), 5)
    sheet.line([(-64, 158), (0, 186), (66, 164)], tone(cloth, 0.86), 4)


OUTFITS: dict[str, Callable[[Sheet, Sitter], None]] = {
    "suit": suit,
    "shirt": shirt,
    "blazer": blazer,
    "jumper": jumper,
    "blouse": blouse,
    "shawl": shawl,
}

# Arms, measured from the middle of the upper edge of the shield.


def shield(half: float, height: float, inset: float) -> list[Point]:
    """Return the outline of a shield with a straight upper edge, drawn in by an inset on every side."""
    wide, low = half - inset, height - inset * 1.2
    turns = [math.radians(degree) for degree in range(0, 91, 3)]
    right = [(wide * math.cos(turn) ** 0.82, low * 0.52 + low * 0.48 * math.sin(turn) ** 1.06) for turn in turns]
    return both((wide, inset), *right[:-1], (0, low))


def waves(left: float, right: float, y: float, thickness: float, height: float, length: float) -> list[Point]:
    """Return a wavy bar."""
    xs = [left + (right - left) * n / 240 for n in range(241)]
    upper = [(x, y + height * math.cos(math.tau * x / length)) for x in xs]
    return [*upper, *((x, at + thickness) for x, at in reversed(upper))]


def turned(points: Shape, x: float, y: float, degrees: float) -> list[Point]:
    """Return a shape turned around its origin and then moved."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]


def arch(x: float, y: float, across: float, height: float) -> list[Point]:
    """Return a round arch that stands on a level."""
    turns = [math.radians(degree) for degree in range(180, 361, 3)]
    return [(x + across * math.cos(turn), y + height * math.sin(turn)) for turn in turns]


class Arms:
    """A coat of arms under the brush: what is painted stays within the shield."""

    def __init__(self, field: str, edge: str) -> None:
        """Begin with the field of the shield and its edge."""
        self.sheet = Sheet(880, 1000, (440, 0))
        self.sheet.cut(shield(440, 1000, 0), tone(edge))
        self._field = self.sheet.mask(shield(440, 1000, 16), is_smooth=False)
        self.sheet.paint(self._field, tone(field))

    def charge(self, shape: Shape, metal: str, *holes: Shape) -> None:
        """Paint a charge with straight edges."""
        mask = self.sheet.mask(shape, *holes, is_smooth=False)
        self.sheet.paint(ImageChops.multiply(mask, self._field), tone(metal))


def wheel_arms() -> Image.Image:
    """Return the arms of the one example: in red a water wheel of gold above two wavy bars of silver."""
    gold, silver, red = "#E9B84A", "#F4F2EC", "#9B2C20"
    arms, y = Arms(red, "#5E1710"), 390.0
    for n in range(16):
        bucket = [(-27.0, -268.0), (38.0, -268.0), (22.0, -214.0), (-22.0, -214.0)]
        arms.charge(turned(bucket, 0, y, 22.5 * n), gold)
    arms.charge(oval(0, y, 226, 226), gold, oval(0, y, 178, 178))
    for n in range(8):
        spoke = [(-11.0, -190.0), (11.0, -190.0), (16.0, -40.0), (-16.0, -40.0)]
        arms.charge(turned(spoke, 0, y, 45 * n), gold)
    arms.charge(oval(0, y, 66, 66), gold, oval(0, y, 26, 26))
    for bar in (704, 804):
        arms.charge(waves(-460, 460, bar, 46, 20, 220), silver)
    return arms.sheet.finished()


def bridge_arms() -> Image.Image:
    """Return the arms of the other: in blue a bridge of three arches of silver over water, above it a sun of gold."""
    gold, silver, blue = "#EBBE52", "#F4F3EE", "#155A75"
    arms = Arms(blue, "#0B3445")
    for n in range(16):
        reach = 158 if n % 2 == 0 else 128
        ray = [(0.0, -float(reach)), (19.0, -86.0), (-19.0, -86.0)]
        arms.charge(turned(ray, 0, 220, 22.5 * n), gold)
    arms.charge(oval(0, 220, 80, 80), gold)
    deck = [(-460.0, 470.0), (0.0, 430.0), (460.0, 470.0), (460.0, 668.0), (-460.0, 668.0)]
    arms.charge(deck, silver)
    for x in (-262.0, 0.0, 262.0):
        arms.charge(arch(x, 668, 108, 168), blue, arch(x, 668, 102, 162))
        arms.charge(arch(x, 668, 88, 148), blue)
    arms.charge([(-460, 452), (0, 412), (460, 452), (460, 466), (0, 426), (-460, 466)], silver)
    for bar in (708, 786, 864):
        arms.charge(waves(-460, 460, bar, 34, 16, 176), silver)
    return arms.sheet.finished()


def main() -> None:
    """Draw all pictures anew in the folder of the example."""
    wheel_arms().save(DEMO / "falun-example-arms.png", optimize=True)
    bridge_arms().save(DEMO / "falkenberg-example-arms.png", optimize=True)
    looks = tomllib.loads(LOOKS.read_text(encoding="utf-8"))
    for sitter in (Sitter(**entry) for entry in looks["sitters"]):
        portrait(sitter, looks).save(DEMO / sitter.file, quality=86, optimize=True, subsampling=0)


if __name__ == "__main__":
    main()
