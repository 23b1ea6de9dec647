"""Whether a question is about anything that our sources speak of.

What tells it is what the other parts find: the letters and words of all subjects together, the best entry with an
answer beside the best of those without one, and how well the likeliest entry fits. How much each counts is learned
from questions scored as if unseen (Wolpert, 1992), of both kinds equally much.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

UTEN_LAERING = np.array([10, -10, 1, 0, 0, 0], dtype=np.float32)
"""With too few examples to learn from, the lead of what has an answer beside the likelihood of the words."""
MINST = 100
"""So many examples of each kind are needed."""
DELER = 4
"""The examples are read as if unseen in so many parts."""

Tall = NDArray[np.float32]


def laer_emner(rader: csr_matrix, svarer: Sequence[bool]) -> Tall:
    """Weights, the constant last, that tell our subjects from all others; always ours where nothing else is known."""
    if len(set(svarer)) < 2:
        return np.append(np.zeros(rader.shape[1], dtype=np.float32), np.float32(9))
    modell = _emnemodell().fit(rader, svarer)
    return np.append(modell.coef_[0], modell.intercept_).astype(np.float32)


def emner_som_usett(rader: csr_matrix, svarer: Sequence[bool]) -> Tall:
    """The log odds of each example, by weights learned from the others; all 0 where there are too few."""
    if min(np.bincount(np.asarray(svarer, dtype=int), minlength=2)) < MINST:
        return np.zeros(len(svarer), dtype=np.float32)
    usett: Tall = cross_val_predict(_emnemodell(), rader, svarer, cv=DELER, method="decision_function")
    return usett.astype(np.float32)


def emne(rad: csr_matrix, vekter: Tall) -> float:
    """The log odds that a row of shape (1, features) is about our subjects, by its letters and words alone."""
    return float((rad @ vekter[:-1])[0] + vekter[-1])


def tegn(med_svar: float, uten_svar: float, emner: float, passer: float, lengde: int) -> Tall:
    """The signs: the best score of an entry with and of one without an answer, the log odds of the words, how well the
    likeliest entry fits, and the number of words in the question, which thins out all of these; 1 last."""
    return np.array([med_svar, uten_svar, emner, passer, np.log1p(lengde), 1], dtype=np.float32)


def laer_innenfor(alle: Sequence[Tall], svarer: Sequence[bool]) -> Tall:
    """How much each sign counts, from the signs of examples and whether each has an answer."""
    if min(np.bincount(np.asarray(svarer, dtype=int), minlength=2)) < MINST:
        return UTEN_LAERING
    modell = make_pipeline(StandardScaler(), LogisticRegression(class_weight="balanced", max_iter=500))
    modell.fit(np.stack(alle)[:, :-1], svarer)
    skala, linje = modell[0], modell[1]
    vekter = linje.coef_[0] / skala.scale_
    return np.append(vekter, linje.intercept_[0] - vekter @ skala.mean_).astype(np.float32)


def sannsynlig(tegn_: Tall, vekting: Tall) -> float:
    """How likely it is, 0 to 1, that the question is about anything that our sources speak of."""
    return 1 / (1 + float(np.exp(-(tegn_ @ vekting))))


def _emnemodell() -> LogisticRegression:
    return LogisticRegression(C=10, solver="liblinear", class_weight="balanced", random_state=1)
