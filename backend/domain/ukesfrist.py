"""When Statsforvalteren can take a case: a week after it was raised with rektor (§ 12-6 second paragraph).

The law says a week. Utdanningsdirektoratet reads it as five working days (rundskriv om skolemiljø 7.2.2). In an
ordinary week both give the same day; round holidays the five days end later. The week is no deadline for the school,
which must act "snarest" (§ 12-4), and Statsforvalteren may take a case sooner where there are special reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from backend.domain.helligdager import arbeidsdager_etter

UKE = timedelta(days=7)
ARBEIDSDAGER = 5


@dataclass(frozen=True)
class Ukesfrist:
    """`loven`: the first day on which it is no longer under a week since; `trygg`: the first on which five working
    days have come as well, never before `loven`."""

    tatt_opp: date
    loven: date
    trygg: date

    def er_gaatt(self, i_dag: date) -> bool:
        """Whether the law's week has passed."""
        return i_dag >= self.loven

    def er_trygt(self, i_dag: date) -> bool:
        """Whether five working days have passed too, so that no reading of the rule speaks against a report."""
        return i_dag >= self.trygg


def regn_ut(tatt_opp: date) -> Ukesfrist:
    """The two dates for a case that was raised with rektor on this day."""
    loven = tatt_opp + UKE
    return Ukesfrist(tatt_opp, loven, max(loven, arbeidsdager_etter(tatt_opp, ARBEIDSDAGER)))
