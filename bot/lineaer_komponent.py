"""What the components round a linear model share: being made, being stored with Rasa's model, being loaded again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from bot.lineaer import Lineaer, Oppsett
from sprak.lesetekst import Lesetekst

K = TypeVar("K", bound="LineaerKomponent")
FIL = "modell.npz"


class LineaerKomponent(GraphComponent):
    """A graph component that holds a linear model, or none when there was nothing to learn from."""

    @staticmethod
    def tegn(lest: Lesetekst) -> Iterable[str]:
        """The signs that the model learns from beside the words; each component has its own."""
        raise NotImplementedError

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that must be installed."""
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        return {
            # Inverse of the regularisation: a larger one trusts the examples more.
            "styrke": 10.0,
            # Views of the text beside those that all components learn from (`bot.lineaer.INNSTILLINGER`).
            "visninger": [],
            # Whether the examples of a rare label weigh more than those of a common one.
            "jevn": False,
        }

    def __init__(
        self, config: dict[str, Any], lager: ModelStorage, ressurs: Resource, modell: Lineaer | None = None
    ) -> None:
        self._oppsett = Oppsett(float(config["styrke"]), tuple(config["visninger"]), bool(config["jevn"]))
        self._lager, self._ressurs, self._modell = lager, ressurs, modell

    @classmethod
    def create(
        cls: type[K],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> K:
        """Make an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls: type[K],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> K:
        """Load the component with the model that was stored, if there is one."""
        try:
            with model_storage.read_from(resource) as mappe:
                return cls(config, model_storage, resource, Lineaer.last(mappe / FIL, cls.tegn))
        except ValueError:  # Rasa's answer where nothing was stored
            return cls(config, model_storage, resource)

    def _lagre(self) -> None:
        if self._modell is None:
            return
        with self._lager.write_to(self._ressurs) as mappe:
            self._modell.lagre(mappe / FIL)
