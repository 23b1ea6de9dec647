"""Times that do not give an anonymous person away: the hour is kept, the minute never is.

Who was on the school's network at 10.17 can be looked up; who was there between ten and eleven is everyone.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

_ET_HAKK: Final = timedelta(microseconds=1)


def hel_time(tid: datetime) -> datetime:
    """Return the hour that `tid` falls in."""
    return tid.replace(minute=0, second=0, microsecond=0)


def skjul_minuttet(naa: datetime, etter: datetime | None) -> datetime:
    """Return the hour of `naa`, moved just past `etter` where it must come after that: the order is kept, no more."""
    return max(hel_time(naa), etter + _ET_HAKK) if etter else hel_time(naa)
