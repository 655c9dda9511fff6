"""The order of the alphabet."""

from __future__ import annotations

from guides.composing.say.alphabet import alphabetical

IN_ORDER = [
    *("36 Kr", "Ada", "Æsop", "AFP", "Ça ira", "Cadre", "Cédric", "Dinan", "Đinh", "Dire"),
    *("École", "Écoles", "Éduscol", "Églises d'Asie", "Eiffel", "Emploi", "Gudrid", "Guðrún"),
    *("Guérin", "Hamon", "Ħamrun", "Hamsun", "Île", "Ilot", "Isidore", "Işık", "Isis"),
    *("Jean-Albert", "Jean Zay", "Kajak", "ĸalaleĸ", "Kaleva", "L'Express", "La Croix", "Lacan"),
    *("Lodge", "Łódź", "Loft", "Nevers", "Ŋoro", "Nice", "Œuvres", "Offre", "Ørsted", "Ouest"),
    *("St Alban", "St. Zeno", "Straparole", "Straße", "Strate", "Théo", "Þór", "Thouars"),
    *("Tunis", "Ŧuoddar", "Turin", "Xinhua", "Zeyi Yang", "Zorro"),
]


def test_accents_and_joined_letters_stand_where_the_alphabet_has_them() -> None:
    """Éduscol between E and F, Œuvres before Offre, word by word whatever stands between them."""
    assert sorted(set(IN_ORDER), key=alphabetical) == IN_ORDER


def test_accents_part_what_is_otherwise_the_same() -> None:
    """The order never hangs on the order in which names came."""
    names = ["cote", "coté", "côte", "côté"]
    assert sorted(names, key=alphabetical) == sorted(set(names), key=alphabetical)
