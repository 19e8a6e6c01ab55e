"""Which addresses a document may lead to."""

import re
from urllib.parse import quote, urlsplit

_SCHEMES = frozenset({"https", "http", "mailto", "tel"})
_KEY = re.compile(r"#[a-z0-9-]+")
_FORMS = {"mailto": re.compile(r"[^\s@<>(),:;?&/\\\"]+@[^\s@<>(),:;?&/\\\"]+"), "tel": re.compile(r"\+?[0-9]+")}
"""What stands after the scheme: one address and nothing to fill in, or a number that can be dialled."""
_KEPT = "!#$%&'()*+,/:;=?@[]~"


def allowed(target: str) -> str:
    """Return the address in ASCII if it may be a link, else "": http, https, mailto and tel, or "#key" in the document.

    Files, scripts and shares of a network are never written, whoever asks for them.
    """
    if _KEY.fullmatch(target):
        return target
    if not target.isprintable() or " " in target:
        return ""
    scheme, _, rest = target.partition(":")
    form = _FORMS.get(scheme.lower())
    if form and not form.fullmatch(rest):
        return ""
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").encode("idna").decode()
    except (UnicodeError, ValueError):
        return ""
    if parts.scheme.lower() not in _SCHEMES or (parts.scheme.lower().startswith("http") and not host):
        return ""
    return quote(target.replace(parts.hostname, host) if parts.hostname and host != parts.hostname else target, _KEPT)
