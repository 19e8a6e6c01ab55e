"""Words by which the parts of a guest's name are told from one another."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady he hon honourable rev fr herr herrn frau frl fru hr
    froken pan pani panna mgr inz dipling ing hab med phil rouva herra neiti tohtori monsieur madame mme mlle m
    senor senora don dona sig sigra dott
    """
)
"""In small letters without diacritics and full stops."""

PARTICLES = _words(
    """
    von van der den de del della di da dos du la le af av zu zur ten ter el bin al
    """
)

NATIVE_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""A letter of a script that is not Latin: Greek, Cyrillic, Armenian, Hebrew, Arabic, of India, Thai, Georgian, CJK."""

TITLE_WORDS = _words(
    """
    mayor deputy vice director manager chief head officer secretary chair chairman chairperson chairwoman president
    councillor councilor commissioner minister ambassador consul coordinator adviser advisor expert principal rector
    teacher engineer assistant member delegate representative governor editor journalist interpreter translator
    borgmastare ordforande chef direktor kommundirektor kommunalrad handlaggare samordnare strateg rektor larare
    ledamot sekreterare tolk utvecklare projektledare forvaltningschef enhetschef burgermeister burgermeisterin
    oberburgermeister referent referentin leiter leiterin dolmetscher geschaftsfuhrer stadtrat amtsleiter
    sachbearbeiter burmistrz prezydent wojt dyrektor kierownik naczelnik zastepca radny radna tlumacz sekretarz
    kaupunginjohtaja johtaja paallikko puheenjohtaja tulkki sihteeri ordforer varaordforer radmann leder radgiver
    kommunedirektor
    """
)

ORGANISATION_WORDS = _words(
    """
    municipality city town council office department bureau ministry university school college company ltd gmbh ab
    as oy association chamber agency institute hospital committee government commission foundation kommun stad
    region forvaltning naringsliv skola gymnasium bolag lansstyrelsen universitet stadt landkreis kreis amt verein
    schule hochschule gemeinde gmina miasto urzad starostwo powiat szkola uniwersytet kaupunki kunta koulu yliopisto
    kommune fylkeskommune skole
    """
)

EASTERN_FAMILY_NAMES = _words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
    deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui fan
    qin meng shi gu xiong jin bai long duan hao kong shao mao qian wan lei hou gong dai fang wen kang lai ouyang
    sima zhuge tao hong pang qiu qi zou lv jia yan xia fu yin qiao ge kim lee park choi jung jeong kang cho yoon
    jang lim shin seo kwon hwang ahn hong nguyen tran pham hoang vu vo dang bui
    """
)
"""Common family names of China, Korea and Vietnam, where the family name stands first."""

NO_DIET = _words(
    """
    - – ingen none no nej inget inga keine nein brak nie ei nei ingenting na n/a
    """
)
"""What a list writes for somebody who eats everything."""
