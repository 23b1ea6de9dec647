"""What an entry shares with a question, and how much each sign of it counts."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from backend.knowledge.omrangering import MINST, TEGN, UTEN_LAERING, Eksempler, Grupper, laer_vekting

IDF = np.array([1, 1, 2], dtype=np.float32)
ORD = Eksempler.av(normalize(csr_matrix(np.array([[1, 0, 0], [0, 1, 1], [1, 1, 1]], dtype=np.float32))), IDF)
GRUPPER = Grupper.av([[0], [1]], [[], [2]], [True, False])
RAD = csr_matrix(np.array([[1, 0, 2]], dtype=np.float32))


def test_the_signs_of_each_entry() -> None:
    tegn = GRUPPER.tegn([(ORD, RAD)], np.array([0.5, 0.25], dtype=np.float32))
    assert tegn[0] == pytest.approx([0.5, 1 / 3, 0, 1 / np.sqrt(5), 0, 0, 0, 1], abs=1e-3)
    assert tegn[1] == pytest.approx([0.25, 2 / 3, 1, 3 / np.sqrt(15), 0, 0, 0, 0], abs=1e-3)


def test_a_text_is_not_its_own_neighbour() -> None:
    tegn = GRUPPER.tegn([(ORD, RAD)], np.zeros(2, dtype=np.float32), uten=2)
    assert tegn[1, 1:3] == pytest.approx([2 / 3, 0])
    assert tegn[1, 3] == pytest.approx(2 / np.sqrt(10), abs=1e-3)


def test_a_question_without_a_known_word_has_the_score_alone() -> None:
    tegn = GRUPPER.tegn([(ORD, csr_matrix(np.zeros((1, 3), dtype=np.float32)))], np.zeros(2, dtype=np.float32))
    assert tegn[:, 1:-1].sum() == 0


def test_kept_and_fetched_the_examples_are_the_same() -> None:
    hentet = Eksempler.fra_tall(ORD.som_tall(), IDF)
    for gammel, ny in zip(ORD.likhet(RAD), hentet.likhet(RAD), strict=True):
        assert gammel.tolist() == ny.tolist()


def test_what_tells_the_right_one_comes_to_count() -> None:
    slump = np.random.default_rng(1)
    tegn = [slump.random((4, TEGN), dtype=np.float32) for _ in range(MINST)]
    vekting = laer_vekting(tegn, [int(t[:, 3].argmax()) for t in tegn])
    assert vekting.argmax() == 3
    assert laer_vekting(tegn[1:], [0] * (MINST - 1)) is UTEN_LAERING
