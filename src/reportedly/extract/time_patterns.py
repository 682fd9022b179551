"""How English words times: one pattern for each way, the more telling ones first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.extract.named_times import EPOCHS, HOLIDAYS

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MONTH = "|".join([*MONTHS, *map(str.upper, MONTHS)]) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
WEEKDAY = "|".join(WEEKDAYS) + r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b(?=\.)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
COUNT = (
    rf"\d{{1,3}}|a|an|(?:{'|'.join(TENS)})-(?:{'|'.join(SMALL[:9])})|"
    + "|".join([*SMALL, *TENS])
    + r"|several|a\ few|a\ couple\ of|half\ a|half\ an"
)
UNIT = "minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie"
PART = "morning|afternoon|evening|night|lunchtime"
PHASE = r"early|mid|late|(?:the\ )?(?:start|beginning|end|middle)\ of"
SEASON = "spring|summer|autumn|fall|winter"
LAST = r"(?:,?\ (?P<after>last|next)(?=[.,;:)]))?"
OF_YEAR = r"(?=(?:,?\ (?:of\ |in\ )?(?P<of_year>last|this|next|that|the\ same|the\ previous|the\ following)\ year\b)?)"
"""What may stand behind a day or month: "October of next year"; the year is a time of its own."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first")  # fmt: skip
DAY_WORD = "|".join([*ORDINALS, *(f"twenty-{word}" for word in ORDINALS[1:9]), "thirtieth", "thirty-first"])
ERA = r"(?-i:BCE?|B\.C\.|AD|A\.D\.|CE)"

HOLIDAY = "|".join(map(re.escape, sorted(HOLIDAYS, key=len, reverse=True)))
EPOCH = "|".join(map(re.escape, sorted(EPOCHS, key=len, reverse=True)))

# (?-i: …) keeps capitals where "may", "march" and "second" would else be dates.
SOURCES = {
    "iso": rf"(?P<year>{YEAR})-(?P<month_number>\d\d)-(?P<day>\d\d)(?!\d)",
    "slash day": r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![/\d])",
    "holiday": rf"(?<!Merry\ )(?<!Happy\ )(?:(?P<which>last|this|next)\ )?(?-i:(?P<holiday>{HOLIDAY}))(?!\ Island)(?:,?\ (?P<year>{YEAR}))?",
    "epoch": rf"(?:the\ )?(?-i:(?P<epoch>{EPOCH}))",
    "months": rf"""(?:(?:between|from)\ )?(?-i:(?P<month>{MONTH}))(?:\s?[-–]\s?|\ (?:to|until|through|(?P<and>and))\ )
        (?:(?:early|mid|late)[-\ ])?(?-i:(?P<last_month>{MONTH}))(?:,?\ (?:of\ |in\ )?(?P<year>{YEAR})|(?(and)(?!)|{OF_YEAR}(?!\d|\ \d)))""",
    "day range": rf"""(?:(?P<between>between|from)\ )?(?P<day>{DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?|\ (?:to|and|until)\ )
        (?P<last_day>{DAY})(?:st|nd|rd|th)?\ (?:of\ )?(?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR}))?""",
    "month day range": rf"""(?:(?:between|from)\ )?(?-i:(?P<month>{MONTH}))\ (?P<day>{DAY})(?:st|nd|rd|th)?
        (?:\s?[-–]\s?|\ (?:to|and|or|through|until)\ )(?P<last_day>{DAY})(?:st|nd|rd|th)?(?:,?\ (?P<year>{YEAR}))?(?!\d|,\d|:\d)""",
    "two days": rf"""(?:(?:between|from)\ )?(?P<day>{DAY})(?:st|nd|rd|th)?\ (?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR}))?
        (?:\s?[-–]\s?|\ (?:to|and|until)\ )(?P<last_day>{DAY})(?:st|nd|rd|th)?\ (?-i:(?P<last_month>{MONTH}))
        (?:,?\ (?P<last_year>{YEAR}))?""",
    "two month days": rf"""(?:(?:between|from)\ )?(?-i:(?P<month>{MONTH}))\ (?P<day>{DAY})(?:st|nd|rd|th)?(?:,?\ (?P<year>{YEAR}))?
        (?:\s?[-–]\s?|\ (?:to|and|until|through)\ )(?-i:(?P<last_month>{MONTH}))\ (?P<last_day>{DAY})(?:st|nd|rd|th)?
        (?:,?\ (?P<last_year>{YEAR}))?(?!\d|,\d|\.\d)""",
    "day month": rf"""(?:(?-i:(?:{WEEKDAY}),?\ ))?(?:the\ )?(?:(?P<day>{DAY})(?:st|nd|rd|th)?|(?P<day_word>{DAY_WORD}))\ (?:day\ )?(?:of\ )?
        (?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR})|{LAST}){OF_YEAR}""",
    "month day": rf"""(?:(?-i:(?:{WEEKDAY}),?\ ))?(?-i:(?P<month>{MONTH}))\ (?:the\ )?(?P<day>{DAY})(?:st|nd|rd|th)?
        (?:,?\ (?P<year>{YEAR})|{LAST}){OF_YEAR}(?![\d%:]|,\d|\.\d)""",
    "dashed day": rf"(?P<day>{DAY})[-/](?-i:(?P<month>{MONTH}))[-/](?P<year>{YEAR})",
    "centuries": rf"""(?:the\ )?(?:(?:early|mid|late)[-\ ])?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{"|".join(ORDINALS)}))
        (?:\s?[-–]\s?|\ (?:to|and|or)\ )(?:the\ )?(?:(?:early|mid|late)[-\ ])?
        (?:(?P<last_number>\d{{1,2}})(?:st|nd|rd|th)|(?P<last_word>{"|".join(ORDINALS)}))[-\ ]centur(?:y|ies)(?:\ (?P<era>{ERA}))?""",
    "century": rf"""(?:the\ )?(?:(?P<phase>early|mid|late)[-\ ])?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{"|".join(ORDINALS)}))
        [-\ ]centur(?:y|ies)(?:\ (?P<era>{ERA}))?""",
    "era": rf"(?:c(?:irca|\.)?\ ?)?(?P<number>\d{{1,4}})\ ?(?P<era>{ERA})|(?-i:AD|A\.D\.)\ ?(?P<after>\d{{1,4}})",
    "short decade": r"(?:the\ )?(?:(?P<phase>early|mid|late)[-\ ])?(?:['’‘](?P<tens>\d0)['’]?s|(?:(?<=the\ )|(?<=0s\ and\ )|(?<=0s\ or\ ))(?P<plain_tens>[2-9]0)s(?!\s?°|\ [FC]\b))",
    "told decade": r"(?:(?<=\bthe\ )|(?<=\byour\ )|(?<=\bour\ )|(?<='s\ )|(?<=’s\ ))(?P<told>[a-z]+)\ (?P<plain_tens>[2-9]0)s(?!\s?°|\ [FC]\b)",
    "bare season": rf"(?:(?<=\bin\ )|(?<=\bover\ )|(?<=\bduring\ )|(?<=\bsince\ )|(?<=hroughout\ ))(?:the\ )?(?:(?P<phase>{PHASE})[-\ ])?(?P<season>{SEASON})(?!\ (?:of\ )?\d)",
    "month year": rf"(?:(?P<phase>{PHASE})[-\ ])?(?-i:(?P<month>{MONTH})),?\ (?:of\ )?(?P<year>{YEAR})",
    "quarter": rf"""(?:the\ )?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|last(?=[-\ ]quarter\ of))[-\ ]quarter
        (?:\ of\ (?:(?P<year>{YEAR})|(?P<which>this|last|next|the)\ year))?|(?-i:Q)(?P<digit>[1-4])(?:\ (?P<digit_year>{YEAR})|(?=\ (?:of|results|earnings|revenues?|profits?|sales)\b))""",
    "seasons": rf"(?:the\ )?(?:(?P<phase>{PHASE})[-\ ])?(?P<season>{SEASON})\ (?:of\ )?(?P<year>{YEAR})",
    "decade": r"(?:the\ )?(?:(?P<phase>early|mid|late|later)[-\ ])?(?P<decade>(?:1[0-9]|20)\d0)['’]?s",
    "word decade": rf"the\ (?:(?P<phase>early|mid|late)[-\ ])?(?P<decade_word>{'|'.join(word[:-1] + 'ies' for word in TENS)})",
    "open years": rf"(?P<year>{YEAR})\s?[-–]\s?present",
    "years": rf"(?<!/)(?:(?:between|from|c\.|circa)\ )?(?P<year>{YEAR})(?:\s?[-–/]\s?|\ (?:to|and|until)\ )(?P<last_year>{YEAR}|\d\d)(?![\d:]|-|\.\d)",
    "every": rf"(?:every|each)\ (?:other\ )?(?:(?P<count>{COUNT})\ )?(?:(?P<unit>{UNIT})|{PART}|(?-i:{WEEKDAY}))s?",
    "often": rf"(?:almost\ )?(?P<often>daily|nightly|hourly|weekly|monthly|annually|annual|yearly)|(?:on\ )?(?-i:(?:{WEEKDAY})(?:s|\ (?:{PART})s))",
    "relative month": rf"""(?P<which>last|next|this|the\ (?:previous|following)|early|mid|late|(?:the\ )?(?:end|beginning|start|middle)\ of)
        [-\ ](?-i:(?P<month>{MONTH})){OF_YEAR}""",
    "weekend": r"(?<=\bover\ |..\bat\ |.\bfor\ )the\ weekend|(?:(?<=\bduring\ )|(?<=roughout\ ))the\ weekend",
    "weekday": rf"""(?:(?P<which>last|next|this|the\ (?:previous|following)|(?:a|one)(?=\ [A-Z]\w+(?:\ (?:{PART}))?(?:[.,;:)]|\ (?:and|at|in|or|that|to|when)\b)))\ )?(?:(?P<phase>early|late)\ )?(?:on\ )?
        (?-i:(?P<weekday>{WEEKDAY}))(?:(?:\ (?P<half>early|late))?\ (?P<part>{PART}))?""",
    "day word": rf"(?P<word>today|tonight|yesterday|tomorrow|overnight|(?<=\bto\ )this\ day)(?:\ (?P<part>{PART}))?",
    "before yesterday": r"the\ day\ (?P<which>before\ yesterday|after\ tomorrow)",
    "shift": rf"""(?:(?:about|around|some|nearly|almost|more\ than|over|just|exactly)\ )?(?P<count>{COUNT}|\d[\d,]*|(?:{"|".join(SMALL)})\ (?P<thousand>thousand)|\d[\d,]*\ (?P<thousands>thousand))
        (?P<half_more>\ and\ a\ half|\ 1/2|½)?\ (?P<unit>{UNIT})s?(?P<half>\ and\ a\ half)?\ (?P<which>ago|back(?=[.,;:)]|\ when\b)|earlier|later|previously|afterwards|prior(?=[.,;:])|before(?=[.,;:]|\ and\b))""",
    "before that": r"the\ (?P<unit>day|night|week|month|year)\ (?P<which>before|after)(?:\ that|(?=[.,;:)]))",
    "stretch": rf"""(?:the\ )?(?P<which>last|past|previous|next|coming|following|recent)\ (?:(?P<count>\d{{1,3}}|{"|".join(SMALL)}|few|several|couple\ of)\ )
        (?P<unit>{UNIT})s?(?=(?P<of>\ of\ (?:his|her|its|their|the|my|our|your|an?)\b)?)""",
    "part of year": rf"(?:the\ )?(?P<which>first|last|final)\ (?:(?P<count>\d{{1,2}}|{'|'.join(SMALL)})\ )(?P<unit>month|quarter)s\ of\ (?P<year>{YEAR})",
    "this": rf"""(?P<phase>early|earlier|late|later|(?:the\ )?(?:start|beginning|end|middle)\ of)?\ ?
        (?P<which>this|last|next|this\ past|the\ (?:past|previous|following|coming|same|next|last)|that\ same|that)\ (?P<unit>{UNIT}|{PART}|{SEASON}|month|time)(?!s)""",
    "part of": r"(?P<phase>(?:the\ )?(?:start|beginning|end|middle)\ of)\ the\ (?P<unit>week|month|year|decade|day)",
    "vague": r"(?P<vague>recently|currently|nowadays|now|(?:the\ )?current(?=\ (?:situation|week|month|year|time))|the\ (?:past|future)(?=[.,;)]))",
    "month": rf"(?-i:(?P<month>{MONTH}))(?=\W|$){OF_YEAR}",
    "year": rf"(?<!/)(?:(?P<phase>{PHASE})[-\ ])?(?:the\ year\ )?(?P<year>(?:1[89]\d\d|20[0-4]\d))(?![\d%]|[.,:]\d|-\w)",
    "far year": r"""(?:(?<=\bin\ )|(?<=\bby\ )|(?<=\bof\ )|(?<=\bsince\ )|(?<=\buntil\ )|(?<=\bfrom\ )|(?<=\bto\ )|(?<=\bor\ )
        |(?<=\band\ )|(?<=\()|(?<=[-–]\ )|(?<=\ba\ )|(?<=\bhis\ )|(?<=\bher\ )|(?<=\bthe\ ))(?P<year>1[0-7]\d\d|20[5-9]\d)(?![\d%]|[.,:/]\d|-\w)""",
    "old year": r"(?:c\.\s?|ca\.\s?|circa\ |the\ year\ )(?P<year>\d{2,4})(?![\d%]|[.,:]\d)",
    "ancient year": r"""(?:(?<=\bin\ )|(?<=\bby\ )|(?<=\bto\ )|(?<=\bsince\ )|(?<=\buntil\ )|(?<=\babout\ )|(?<=\baround\ )|(?<=\bafter\ )
        |(?<=\bbefore\ )|(?<=\()|(?<=[-–]\ )|(?<=–))(?P<number>[1-9]\d\d)(?![\d%]|[.,:/]\d|-\w)""",
    "worded year": rf"(?P<hundreds>eighteen|nineteen|twenty)[-\ ](?P<rest>(?:{'|'.join(TENS)})(?:-(?:{'|'.join(SMALL[:9])}))?|{'|'.join(SMALL[9:19])})(?![-\w])",
    "season": r"(?<!')(?P<the>the\ )?(?P<season>spring|summer|autumn|winter)(?![-\w'’])",
    "clock": r"""(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.?m\b\.?|p\.?m\b\.?)(?:\ (?P<zone>GMT|UTC|EST|EDT|ET|BST|CET|local\ time))?
        |(?P<full_hour>[01]?\d|2[0-3]):?(?P<full_minute>[0-5]\d)\ (?P<full_zone>GMT|UTC|EST|EDT|ET|BST|CET|local\ time)
        |(?P<bare_hour>[01]?\d|2[0-3]):(?P<bare_minute>[0-5]\d)(?!\d)|noon|midday|midnight|dawn|dusk""",
    "duration": rf"""(?:(?:about|around|some|nearly|almost|more\ than|at\ least|over|less\ than)\ )?(?P<count>{COUNT}|\d[\d,]*)[-\ ](?P<unit>{UNIT})s?
        (?:[-\ ]?long)?(?![-\ ]old)""",
    "spell": r"(?:(?<=\bin\ )|(?<=\bfor\ )|(?<=\bover\ )|(?<=\bjust\ ))(?P<unit>minute|hour|day|week|month|year|decade|centurie)s(?=[.,;:)]|\ (?:of|to|in|after|before|now|ago|and)\b)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worded:
    """One wording of a time, before it is known what it means."""

    pattern: str
    start: int
    end: int
    parts: dict[str, str]


PATTERNS = tuple((name, re.compile(rf"(?<![\w.$€£-])(?:{source})\b" if name != "clock" else rf"(?<![\w.$€£:-])(?:{source})", re.IGNORECASE | re.VERBOSE)) for name, source in SOURCES.items())  # fmt: skip
RANK = {name: place for place, name in enumerate(SOURCES)}
FIGURE = re.compile(r"\d")
WITH_FIGURE = frozenset({
    "iso", "slash day", "day range", "month day range", "two days", "two month days", "month day", "dashed day", "era",
    "short decade", "told decade", "part of year", "month year", "seasons", "decade", "open years", "years", "year", "far year", "old year", "ancient year",
})  # fmt: skip
"""Patterns that need a figure: they are not tried on a stretch of text without one."""
TELLING = re.findall(
    r"\S+",
    "day night week month quarter year decade centur hour minute morning afternoon evening noon christmas easter crusade revolution holocaust "
    "halloween thanksgiving valentine juneteenth war wwi middle depression ties teen present tomorrow time "
    "spring summer autumn fall winter dawn dusk now recent current past future dail hourly annual lunch "
    "jan feb mar apr may jun jul aug sep oct nov dec mon. tue wed. thu fri. often",
)
"""Without one of these or a figure a stretch of text names no time; looking for them first is much faster."""


def find_wordings(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Worded]:
    """Yield the wordings within stretches of a text in order; of two that meet, the earlier and longer one stays."""
    for start, end in stretches:
        low = text[start:end].lower()
        figures = FIGURE.search(low) is not None
        if figures or any(word in low for word in TELLING):
            yield from _find(text, (start, end), figures=figures)


def _find(text: str, stretch: tuple[int, int], *, figures: bool) -> Iterator[Worded]:
    start, end = stretch
    found = [
        Worded(name, match.start(), match.end(), {key: part for key, part in match.groupdict().items() if part})
        for name, pattern in PATTERNS
        if figures or name not in WITH_FIGURE
        for match in pattern.finditer(text, start, end)
    ]
    until = start
    for one in sorted(found, key=lambda w: (w.start, -w.end, RANK[w.pattern])):
        if one.start >= until:
            until = one.end
            yield one
