"""How English words times: one pattern for each way, the more telling ones first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
MONTH = "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
WEEKDAY = "|".join(WEEKDAYS)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
COUNT = r"\d{1,3}|a|an|" + "|".join(SMALL) + r"|several|a\ few|a\ couple\ of|half\ a|half\ an"
UNIT = "minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie"
PART = "morning|afternoon|evening|night|lunchtime"
PHASE = r"early|mid|late|(?:the\ )?(?:start|beginning|end|middle)\ of"
SEASON = "spring|summer|autumn|fall|winter"

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first")  # fmt: skip
ERA = r"(?-i:BCE?|B\.C\.|AD|A\.D\.|CE)"

# (?-i: …) keeps capitals where "may", "march" and "second" would else be dates.
SOURCES = {
    "iso": rf"(?P<year>{YEAR})-(?P<month_number>\d\d)-(?P<day>\d\d)(?!\d)",
    "day range": rf"""(?:(?P<between>between|from)\ )?(?P<day>{DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?|\ (?:to|and|until)\ )
        (?P<last_day>{DAY})(?:st|nd|rd|th)?\ (?:of\ )?(?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR}))?""",
    "month day range": rf"""(?:(?:between|from)\ )?(?-i:(?P<month>{MONTH}))\ (?P<day>{DAY})(?:st|nd|rd|th)?
        (?:\s?[-–]\s?|\ (?:to|and)\ )(?P<last_day>{DAY})(?:st|nd|rd|th)?(?:,?\ (?P<year>{YEAR}))?(?!\d|,\d)""",
    "two days": rf"""(?:(?:between|from)\ )?(?P<day>{DAY})(?:st|nd|rd|th)?\ (?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR}))?
        (?:\s?[-–]\s?|\ (?:to|and|until)\ )(?P<last_day>{DAY})(?:st|nd|rd|th)?\ (?-i:(?P<last_month>{MONTH}))
        (?:,?\ (?P<last_year>{YEAR}))?""",
    "day month": rf"""(?:(?-i:(?:{WEEKDAY}),?\ ))?(?:the\ )?(?P<day>{DAY})(?:st|nd|rd|th)?\ (?:of\ )?
        (?-i:(?P<month>{MONTH}))(?:,?\ (?P<year>{YEAR}))?""",
    "month day": rf"""(?:(?-i:(?:{WEEKDAY}),?\ ))?(?-i:(?P<month>{MONTH}))\ (?:the\ )?(?P<day>{DAY})(?:st|nd|rd|th)?
        (?:,?\ (?P<year>{YEAR}))?(?![\d%:]|,\d|\.\d)""",
    "dashed day": rf"(?P<day>{DAY})[-/](?-i:(?P<month>{MONTH}))[-/](?P<year>{YEAR})",
    "century": rf"""(?:the\ )?(?:(?P<phase>early|mid|late)[-\ ])?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{"|".join(ORDINALS)}))
        [-\ ]centur(?:y|ies)(?:\ (?P<era>{ERA}))?""",
    "era": rf"(?:c(?:irca|\.)?\ ?)?(?P<number>\d{{1,4}})\ ?(?P<era>{ERA})|(?-i:AD|A\.D\.)\ (?P<after>\d{{1,4}})",
    "short decade": r"(?:the\ )?(?:(?P<phase>early|mid|late)[-\ ])?(?:['’‘](?P<tens>\d0)s|(?<=the\ )(?P<plain_tens>[2-9]0)s)",
    "bare season": rf"(?<=\bin\ )(?:the\ )?(?:(?P<phase>{PHASE})[-\ ])?(?P<season>{SEASON})(?!\ (?:of\ )?\d)",
    "month year": rf"(?:(?P<phase>{PHASE})[-\ ])?(?-i:(?P<month>{MONTH})),?\ (?:of\ )?(?P<year>{YEAR})",
    "quarter": rf"""(?:the\ )?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|last)[-\ ]quarter
        (?:\ of\ (?:(?P<year>{YEAR})|(?P<which>this|last|next|the)\ year))?|(?-i:Q)(?P<digit>[1-4])(?:\ (?P<digit_year>{YEAR}))?""",
    "seasons": rf"(?:the\ )?(?:(?P<phase>{PHASE})[-\ ])?(?P<season>{SEASON})\ (?:of\ )?(?P<year>{YEAR})",
    "decade": r"(?:the\ )?(?:(?P<phase>early|mid|late)[-\ ])?(?P<decade>(?:1[5-9]|20)\d0)s",
    "years": rf"(?:(?:between|from)\ )?(?P<year>{YEAR})(?:\s?[-–/]\s?|\ (?:to|and|until)\ )(?P<last_year>{YEAR}|\d\d)(?!\d|-)",
    "every": rf"(?:every|each)\ (?:other\ )?(?:(?P<count>{COUNT})\ )?(?:(?P<unit>{UNIT})|{PART}|(?-i:{WEEKDAY}))s?",
    "often": rf"(?:almost\ )?(?P<often>daily|nightly|hourly|weekly|monthly|annually|annual|yearly)|(?:on\ )?(?-i:(?:{WEEKDAY})s)",
    "relative month": rf"""(?P<which>last|next|this|the\ (?:previous|following)|early|mid|late|(?:the\ )?(?:end|beginning|start|middle)\ of)
        [-\ ](?-i:(?P<month>{MONTH}))""",
    "weekday": rf"""(?:(?P<which>last|next|this|the\ (?:previous|following))\ )?(?:(?P<phase>early|late)\ )?(?:on\ )?
        (?-i:(?P<weekday>{WEEKDAY}))(?:(?:\ (?P<half>early|late))?\ (?P<part>{PART}))?""",
    "day word": rf"(?P<word>today|tonight|yesterday|tomorrow|overnight)(?:\ (?P<part>{PART}))?",
    "before yesterday": r"the\ day\ (?P<which>before\ yesterday|after\ tomorrow)",
    "shift": rf"""(?:(?:about|around|some|nearly|almost|more\ than|over|just|exactly)\ )?(?P<count>{COUNT})\ (?P<unit>{UNIT})s?
        \ (?P<which>ago|earlier|later|previously|afterwards|before(?=[.,;:]|\ and\b))""",
    "stretch": rf"""(?:the\ )?(?P<which>last|past|previous|next|coming|following|recent)\ (?:(?P<count>\d{{1,3}}|{"|".join(SMALL)}|few|several|couple\ of)\ )
        (?P<unit>{UNIT})s?""",
    "this": rf"""(?P<phase>early|earlier|late|later|(?:the\ )?(?:start|beginning|end|middle)\ of)?\ ?
        (?P<which>this|last|next|the\ (?:past|previous|following|coming|same|next|last)|that)\ (?P<unit>{UNIT}|{PART}|{SEASON}|month|time)(?!s)""",
    "part of": r"(?P<phase>(?:the\ )?(?:start|beginning|end|middle)\ of)\ the\ (?P<unit>week|month|year|decade|day)",
    "vague": r"(?P<vague>recently|currently|nowadays|now|(?:the\ )?current(?=\ (?:situation|week|month|year|time))|the\ (?:past|future)(?=[.,;)]))",
    "month": rf"(?-i:(?P<month>{MONTH}))(?=\W|$)",
    "year": rf"(?:(?P<phase>{PHASE})[-\ ])?(?P<year>(?:1[89]\d\d|20[0-4]\d))(?![\d%]|[.,:]\d|-\w)",
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
TELLING = re.compile(
    rf"\d|{MONTH}|{WEEKDAY}|day|night|week|month|quarter|year|decade|centur|hour|minute|morning|afternoon|evening|noon|"
    r"tomorrow|time|spring|summer|autumn|fall|winter|dawn|dusk|now|recent|current|past|future|daily|hourly|annual|lunch",
    re.IGNORECASE,
)
"""Without one of these a stretch of text names no time; looking for them first is much faster."""


def find_wordings(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Worded]:
    """Yield the wordings within stretches of a text in order; of two that meet, the earlier and longer one stays."""
    for start, end in stretches:
        if TELLING.search(text, start, end):
            yield from _find(text, start, end)


def _find(text: str, start: int, end: int) -> Iterator[Worded]:
    found = [
        Worded(name, match.start(), match.end(), {key: part for key, part in match.groupdict().items() if part})
        for name, pattern in PATTERNS
        for match in pattern.finditer(text, start, end)
    ]
    until = start
    for one in sorted(found, key=lambda w: (w.start, -w.end, RANK[w.pattern])):
        if one.start >= until:
            until = one.end
            yield one
