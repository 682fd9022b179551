"""The words from which invented reports are made; no stretch of a frame without a blank is longer than four words."""


def cut(words: str, between: str = " ") -> tuple[str, ...]:
    """Return the words of a list."""
    return tuple(words.split(between))


SYLLABLES = cut(
    "bel bor cal dar del dor fen gal gor hal jar kar kel kor lam lor mar mel mir nar nor par pel ras rin sar sel tal "
    "tar tor ul val ved vor yas zel zim"
)
TOWN_ENDS = cut("a an ek en esh eva i ika ino ja mar mos nik ov ra sk ta um ur va")
REGIONS = cut("Arvel Benim Corrad Dusan Erevic Fallin Garud Hestia Ismar Jovar Kemal Lurin Mossa Nerin Ostra")
FIRST = cut("Ana Boris Carla Dmitro Elsa Farid Goran Hana Ivo Jelena Karim Lena Marko Nadia Oleg Petra")
LAST = cut("Abrin Belkar Cosic Dorval Esman Fadul Grenik Haldar Ilves Jurak Kovin Lomas Marek Norin Orsak")
OUTLETS = tuple(
    f"{place} {kind}"
    for place in cut("Northgate Riverside Capital Eastern Lakeland Harbour Meridian Union")
    for kind in cut("Post Courier Herald Wire Tribune")
)
KINDS: tuple[tuple[str, str, str], ...] = (
    ("shelling", "shells struck", "ASSAULT"),
    ("bombing", "a bomb tore through", "ASSAULT"),
    ("drone attack", "two drones hit", "ASSAULT"),
    ("raid", "gunmen stormed", "ASSAULT"),
    ("air strike", "warplanes bombed", "ASSAULT"),
    ("ambush", "fighters ambushed guards near", "ASSAULT"),
    ("fire", "a fire destroyed", "HARM"),
    ("collapse", "the roof fell in at", "HARM"),
    ("landslide", "a landslide buried", "HARM"),
    ("explosion", "an explosion wrecked", "HARM"),
)
SPOTS = tuple(
    f"the {first} {second}"
    for first in cut("old northern central municipal grain cattle textile lower")
    for second in cut("market station depot school hospital mill barracks warehouse")
)
BODIES = cut(
    "health office;police headquarters;provincial council;rescue service;army command;civil defence;mayor's office", ";"
)
THINGS = tuple(
    f"{first} {second}"
    for first in cut("burnt broken wooden empty rusty borrowed painted heavy wet torn")
    for second in cut("ambulances sacks cars blankets crates bags buckets tents chairs candles ladders drums")
)
MOODS = cut(
    "calm tense grim quiet confused crowded smoky muddy cold noisy orderly tired angry patient still dusty hot dark loud sad"
)
REASONS = tuple(
    f"{first} {second}"
    for first in cut("thick sudden heavy poor endless local winter faulty old reported")
    for second in cut("smoke rain fuel wiring quarrels flooding traffic drainage frost repairs")
)

LEADS = (
    "{killed} people died in {town} on {day} when {verb} {spot}, {name} said; {injured} were hurt.",
    "{Verb} {spot} {time} on {day}: {killed} dead, {injured} wounded in {town}, the {body} said.",
    "{town} counts its dead: the {noun} at {spot} on {day} killed {killed} and wounded {injured}, {name} said.",
    "{name}, of the {body}, found {killed} dead in {town} on {day}, most inside {spot}.",
    "In {town} {injured} people lay in hospital and {killed} were dead after the {noun} of {day}, the {body} announced.",
    "Rescuers pulled {killed} bodies out of {spot} in {town} after {verb} it {time} on {day}, {name} said.",
    "{town} mourned {killed} people on {day}; the {noun} at {spot} had also wounded {injured}, {name} reported.",
    "Doctors in {town} treated {injured} people and confirmed {killed} deaths in the {noun} on {day}, {name} told us.",
)
"""No two reports of one incident begin with the same, so that only a copy shares much with another."""
OPENINGS = (
    "{name} said",
    "According to {name}, {age},",
    "{name} told reporters {time} that",
    "A neighbour named {name} recalled that",
    "By {name}'s account",
    "{name}, an engineer, wrote that",
    "From {other} came word that",
    "On the telephone {name} said",
    "{name}, {age}, had heard that",
    "A driver, {name}, told us",
    "Notes left by {name} show that",
    "The {body} announced that",
    "It was clear {time} that",
    "Asked about it, {name} replied that",
    "{name} from {other} was sure that",
    "What {name} saw was that",
)
CLAUSES = (
    "{thing} lay across the street",
    "work stopped for {hours} hours",
    "{number} onlookers stood around",
    "{number} houses lost their windows",
    "teams from {other} brought {thing}",
    "a clinic took in {number} patients",
    "power came back to {percent} percent",
    "insurers spoke of {money} million crowns",
    "buses took {number} families away",
    "nobody counted the {thing}",
    "the mood was {mood}",
    "priests carried {thing} outside",
    "{other} had sent {number} volunteers",
    "shops gave away {thing}",
    "children slept under {thing}",
    "the river rose by {hours} metres",
    "a bridge {distance} kilometres off closed",
    "doctors asked for {thing}",
    "{number} phone calls went unanswered",
    "school would stay shut for {hours} days",
    "prices of {thing} had doubled",
    "trucks queued for {distance} kilometres",
    "the square stayed {mood}",
    "firemen ran out of {thing}",
    "{percent} percent of shops reopened",
    "relatives brought {thing} and candles",
    "soldiers guarded the {thing}",
    "a sister from {other} had called",
    "{number} names were read aloud",
    "nothing had been so {mood} in {hours} years",
)
TAILS = (
    "because of {reason}.",
    "{time}, in spite of {reason}.",
    "while {thing} were handed out.",
    "and {reason} did the rest.",
    "before {name} could come.",
    "after a night of {reason}.",
    "as {mood} as ever.",
    "though {name} disagreed.",
    "not far from {other}.",
    "until {name} arrived {time}.",
    "{distance} kilometres away.",
    "with {money} of them broken.",
)
"""A sentence is an opening, a clause and a tail, so that hardly any two share more than one of them."""
BACKGROUND = (
    "{town}, a town of {thousand},000 in {region}, sells {thing} and has a {spot2}.",
    "Officials in {region} counted {number} such cases within {hours} months.",
    "{region} rebuilt its {spot2} in {year} after {reason}.",
    "A road from {town} to {other} closed for {hours} weeks: {reason}.",
)
TITLES = (
    "{killed} killed in {town} {noun}",
    "{noun} in {town} leaves {killed} dead",
    "{town}: {injured} hurt as {verb} {spot}",
    "Deadly {noun} hits {town}",
)
EDITS = {
    "killed": "slain",
    "wounded": "hurt",
    "reporters": "journalists",
    "houses": "homes",
    "crews": "teams",
    "neighbours": "residents",
    "arrived": "came",
    "damage": "loss",
    "kilometres": "km",
    "because": "on account",
    "piled": "heaped",
    "telephone": "phone",
}
"""What a light edit puts in place of a word."""
