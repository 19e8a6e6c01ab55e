"""Names out of nothing: family and given names of several countries, the common ones more often than the rare."""

from random import Random

_COMMON = "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Jönsson Håkansson"
_SV_FIRST = "Lind Berg Sten Hag Alm Sjö Ström Ek Björk Gran Lund Häll Norr Söder Öst Väst Ny Wall Hell Kull Ås Äng Dal"
_SV_LAST = "ström gren qvist berg lund man holm mark blad stedt dahl feldt sson vall roth ö ås by"
_PL_FIRST = "Kowal Wiśniew Wójcik Kamiń Lewandow Zieliń Szymań Dąbrow Kozłow Jankow Łuka Żuraw Ćwik"
_PL_LAST = "ski ska czyk owicz ecki ecka"
_DE = "Müller Schmidt Schneider Hoffmann Hoffman Groß Weiß Schäfer Köhler Jäger Kästner Vogt Wagner Zöllner"
_ZH = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Ma Zhu Hu Guo He Gao Lin Luo"
_NO = "Hansen Øverland Bjørnstad Solbakken Ødegård Nygård Sæther Kjær Røed Lødrup"
_FI = "Korhonen Virtanen Mäkinen Nieminen Hämäläinen Koskinen Järvinen Lehtinen"

_GIVEN = {
    "sv": "Anna Eva Maria Karin Kristina Lena Åsa Örjan Lars Anders Per Johan Ulla Göran Märta Björn Åke Nils Sven",
    "pl": "Anna Małgorzata Łucja Paweł Michał Wojciech Żaneta Agnieszka Grzegorz Święta Stanisław",
    "de": "Petra Jürgen Günther Käthe Wolfgang Sabine Heiß Dörte Uwe Claus",
    "zh": "Wei Fang Lihua Xiaoming Jing Lei Qiang Min Jun Yan Ying Bo Hao",
    "no": "Øystein Kåre Bjørg Sølvi Ragnhild Torbjørn Åse Knut",
    "fi": "Väinö Päivi Yrjö Aino Eero Jyrki Äänekoski Riitta",
}
_HAN = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗伟芳丽华晓明静磊强敏军燕颖波浩"


def family_name(random: Random, country: str) -> str:
    """Invent a family name."""
    if country == "sv" and random.random() < 0.3:
        return _rare_and_common(random, _COMMON)
    if country == "sv":
        return _rare_and_common(random, _SV_FIRST) + _rare_and_common(random, _SV_LAST)
    if country == "pl":
        return _rare_and_common(random, _PL_FIRST) + _rare_and_common(random, _PL_LAST)
    names = _rare_and_common(random, {"de": _DE, "zh": _ZH, "no": _NO, "fi": _FI}[country])
    return names if random.random() < 0.8 else f"{names}-{_rare_and_common(random, _DE)}"


def given_name(random: Random, country: str) -> str:
    """Invent one given name or two."""
    first = _rare_and_common(random, _GIVEN[country])
    return first if random.random() < 0.8 else f"{first} {_rare_and_common(random, _GIVEN[country])}"


def native_name(random: Random, country: str) -> str:
    """Invent a name in Chinese characters for whoever comes from China."""
    return "".join(random.choices(_HAN, k=random.choice((2, 3)))) if country == "zh" else ""


def _rare_and_common(random: Random, names: str) -> str:
    known = names.split()
    return known[int(len(known) * random.random() ** 1.3)]
