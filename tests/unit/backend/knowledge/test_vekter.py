"""The weights of a school's entries: as if unseen, small, and the same after they were kept."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix, random_array
from sklearn.preprocessing import normalize

from backend.knowledge import vekter
from backend.knowledge.vekter import Vekter, laer

ROM = normalize(csr_matrix(random_array((40, 60), density=0.2, rng=np.random.default_rng(1), dtype=np.float32)))
TILHORER = [n % 5 for n in range(40)]


def test_a_sample_scores_as_if_it_had_not_been_learned_from() -> None:
    _, sett_bort_fra = laer(ROM, TILHORER, 5, [7])
    andre = [n for n in range(40) if n != 7]
    uten, _ = laer(ROM[andre], [TILHORER[n] for n in andre], 5, [])
    assert sett_bort_fra[0] == pytest.approx(uten.poeng(ROM[[7]]), abs=2e-3)


def test_only_the_largest_weights_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    alle, _ = laer(ROM, TILHORER, 5, [])
    monkeypatch.setattr(vekter, "BEHOLDES", 10)
    faa, _ = laer(ROM, TILHORER, 5, [])
    assert len(alle.verdi) > 50 >= len(faa.verdi) >= 45
    assert np.abs(faa.verdi).min() >= np.sort(np.abs(alle.verdi))[-50]


def test_kept_and_fetched_they_score_the_same() -> None:
    laert, _ = laer(ROM, TILHORER, 5, [])
    hentet = Vekter.fra_tall(laert.som_tall())
    assert hentet.poeng(ROM[[3]]).tolist() == laert.poeng(ROM[[3]]).tolist()
    assert laert.poeng(csr_matrix(np.zeros((1, 60), dtype=np.float32))).tolist() == [0] * 5
