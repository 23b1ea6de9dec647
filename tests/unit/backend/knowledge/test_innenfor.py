"""Whether a question is ours: what tells it, and what is learned from examples scored as if unseen."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from backend.knowledge.innenfor import (
    MINST,
    UTEN_LAERING,
    emne,
    emner_som_usett,
    laer_emner,
    laer_innenfor,
    sannsynlig,
    tegn,
)

SLUMP = np.random.default_rng(1)
VAART = [n % 2 == 0 for n in range(4 * MINST)]
RADER = csr_matrix([[1.0, 0, SLUMP.random()] if vaart else [0, 1.0, SLUMP.random()] for vaart in VAART])


def test_the_words_tell_our_subjects_from_others() -> None:
    vekter = laer_emner(RADER, VAART)
    assert emne(RADER[[0]], vekter) > 1 > -1 > emne(RADER[[1]], vekter)


def test_all_is_ours_where_nothing_else_is_known() -> None:
    assert emne(RADER[[1]], laer_emner(RADER, [True] * len(VAART))) == pytest.approx(9)


def test_an_example_is_not_read_by_what_it_taught() -> None:
    alene = csr_matrix(np.eye(4 * MINST))
    assert all(abs(o) < 1 for o in emner_som_usett(alene, VAART))
    assert emne(alene[[0]], laer_emner(alene, VAART)) > 1
    assert [o > 0 for o in emner_som_usett(RADER, VAART)] == VAART
    assert not emner_som_usett(RADER[: MINST // 2], VAART[: MINST // 2]).any()


def test_the_sign_that_tells_comes_to_count() -> None:
    alle = [tegn(SLUMP.random(), SLUMP.random(), 3 if v else -3, SLUMP.random(), 9) for v in VAART]
    vekting = laer_innenfor(alle, VAART)
    assert [sannsynlig(t, vekting) > 0.5 for t in alle] == VAART
    assert abs(vekting[2]) == max(abs(vekting[:-1]))


def test_with_few_examples_the_lead_of_what_has_an_answer_decides() -> None:
    assert laer_innenfor([tegn(1, 0, 0, 0, 5)] * 3, [True, False, True]) is UTEN_LAERING
    ledet, slaatt = tegn(0.6, 0.1, 0, 0, 5), tegn(0.1, 0.6, 0, 0, 5)
    assert sannsynlig(slaatt, UTEN_LAERING) < 0.1 < 0.9 < sannsynlig(ledet, UTEN_LAERING)
