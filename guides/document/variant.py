"""Layouts of the same edition: the words never change. `twin` is two small sheets on one."""

from typing import Literal

Variant = Literal["standard", "large", "dys", "twin"]
VARIANTS: tuple[Variant, ...] = ("standard", "large", "dys", "twin")
