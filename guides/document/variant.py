"""Layouts of the same edition: the words never change."""

from typing import Literal

Variant = Literal["standard", "large", "dys"]
VARIANTS: tuple[Variant, ...] = ("standard", "large", "dys")
