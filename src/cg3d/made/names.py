"""What else a kind is called, and what it is a sort of, in everyday words (checked against WordNet 3.1). Says nothing of single shapes.

A noun that the table of `nouns` lacks has no synonyms, and its family's word for a hypernym.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cg3d.made.nouns import TABLE

# Words that take no article: plural ones and stuffs, and which of the plural ones come as "a pair of". Kinds, synonyms and hypernyms.
_PLURAL = """
headphones | scissors | stairs | glasses | earphones | spectacles | eyeglasses | grapes | earbuds | tongs | chopsticks | cherries | peas
| pancakes | noodles | french fries | fries | chips | swings | blinds | binoculars | field glasses | skis | maracas | bongos | castanets
| timpani | kettledrums | drumsticks | bagpipes | monkey bars | winding stairs | pliers | pruning shears | secateurs | shears | hedge
clippers | hedge shears | tweezers | trousers | pants | jeans | denims | shorts | dungarees | socks | gloves | underpants | briefs |
pajamas | slippers | sandals | shoes | boots | earmuffs | sunglasses | dark glasses | shades | goggles | ski goggles | crutches |
earrings | pills | knitting needles | dominoes | playing cards | toy blocks | stacking rings | dice | roller skates | flippers | kitchen
scales | scales | string lights | fairy lights | wire cutters | garden shears | arms | fish and chips | bellows
"""
_MASS = """
furniture | jewelry | building material | material | riding gear | tableware | crockery | cookware | cutlery | clothing | footwear |
headgear | food | electronics | stationery | bedding | street furniture | playground equipment | sports equipment | game equipment |
equipment | toilet paper | toothpaste | soap | bread | corn | maize | broccoli | garlic | asparagus | lettuce | cabbage | cauliflower |
celery | ginger | toast | sushi | spaghetti | pasta | soup | bacon | ham | salad | popcorn | meat | cheese | ice cream | icecream |
butter | yogurt | candy | chocolate | jelly | cotton candy | candyfloss | grass | bamboo | ivy | seaweed | coral | chalk | laundry |
scaffolding | treasure | barbed wire | fire | adhesive tape | sticky tape | french bread | dna | steak | beefsteak | clover | corn on
the cob | baked food
"""
_PAIRED = """
headphones | scissors | glasses | spectacles | eyeglasses | tongs | chopsticks | binoculars | skis | pliers | pruning shears | shears |
tweezers | trousers | pants | jeans | shorts | socks | gloves | slippers | sandals | shoes | boots | sunglasses | goggles | crutches |
earrings | roller skates | flippers
"""
FAMILY_WORDS = {
    "furniture": ("piece of furniture",), "devices": ("device",), "vehicles": ("vehicle",), "living": ("living thing",),
    "kitchenware": ("household item",), "places": ("structure",), "things": ("object",),
}  # fmt: skip


@dataclass(frozen=True)
class Names:
    """synonyms: other words for the same thing; hypernyms: what it is a sort of, near to far."""

    synonyms: tuple[str, ...] = ()
    hypernyms: tuple[str, ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.replace("\n", " ").split("|"))


def _read(table: str) -> dict[str, Names]:
    found: dict[str, Names] = {}
    for line in re.sub(r"\n ", " ", table.strip()).splitlines():
        sorts, _, nouns = line.partition(": ")
        hypernyms = tuple(sorts.split(", "))
        for entry in nouns.split("|"):
            noun, _, others = entry.partition("=")
            synonyms = tuple(word.strip() for word in others.split(",") if word.strip())
            found.setdefault(noun.strip(), Names(synonyms, tuple(word for word in hypernyms if word != noun.strip())))
    return found


NAMES = _read(TABLE)
PLURAL, MASS, PAIRED = _words(_PLURAL), _words(_MASS), _words(_PAIRED)


def names_of(kind: str, family: str = "") -> Names:
    """What is known of a kind; family: the package that builds it ("furniture"), which says a hypernym where nothing is known."""
    return NAMES.get(kind) or Names((), FAMILY_WORDS.get(family, ("object",)))


def number(noun: str) -> str:
    """How a noun is counted: "plural" (scissors), "mass" (bread) or "one"."""
    return "plural" if noun in PLURAL else "mass" if noun in MASS else "one"


def with_article(text: str, noun: str) -> str:
    """The noun's phrase with "a" or "an" where the noun takes one: "an hourglass", "scissors", "a U-shaped sofa"."""
    return f"{article(text)} {text}" if number(noun) == "one" else text


def article(text: str) -> str:
    """ "a" or "an" as the first sound wants it."""
    word = re.split(r"[ -]", text.lower())[0]
    if word in ("hour", "hourglass", "heirloom", "suv", "rv", "x", "l", "s", "atm", "i", "mp3", "8", "11", "18"):
        return "an"
    if re.match(r"(one|once|ufo|usb|uni(?!n)|uk|uri|use|usu|util|eu|u$|ute)", word):
        return "a"
    return "an" if word[:1] in "aeiou" else "a"
