"""Holidays and epochs that English calls by name, and the days they mean."""

from collections.abc import Callable
from datetime import date, timedelta

MAY, NOVEMBER, DECEMBER = 5, 11, 12
THURSDAY, MONDAY = 3, 0


def easter_of(year: int) -> date:
    """Return Easter Sunday of a year as western churches count it."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)


def weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    """Return the first, second or later such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "New Year's Day": lambda year: date(year, 1, 1),
    "New Year’s Day": lambda year: date(year, 1, 1),
    "Valentine's Day": lambda year: date(year, 2, 14),
    "Valentine’s Day": lambda year: date(year, 2, 14),
    "Ash Wednesday": lambda year: easter_of(year) - timedelta(days=46),
    "Good Friday": lambda year: easter_of(year) - timedelta(days=2),
    "Easter Sunday": easter_of,
    "Easter": easter_of,
    "Easter Monday": lambda year: easter_of(year) + timedelta(days=1),
    "May Day": lambda year: date(year, MAY, 1),
    "Memorial Day": lambda year: weekday_of(year, MAY + 1, MONDAY, 1) - timedelta(days=7),
    "Juneteenth": lambda year: date(year, 6, 19),
    "Fourth of July": lambda year: date(year, 7, 4),
    "4th of July": lambda year: date(year, 7, 4),
    "Bastille Day": lambda year: date(year, 7, 14),
    "Labor Day": lambda year: weekday_of(year, 9, MONDAY, 1),
    "Halloween": lambda year: date(year, 10, 31),
    "Thanksgiving": lambda year: weekday_of(year, NOVEMBER, THURSDAY, 4),
    "Thanksgiving Day": lambda year: weekday_of(year, NOVEMBER, THURSDAY, 4),
    "Christmas Eve": lambda year: date(year, DECEMBER, 24),
    "Christmas Day": lambda year: date(year, DECEMBER, 25),
    "Christmas": lambda year: date(year, DECEMBER, 25),
    "Boxing Day": lambda year: date(year, DECEMBER, 26),
    "New Year's Eve": lambda year: date(year, DECEMBER, 31),
    "New Year’s Eve": lambda year: date(year, DECEMBER, 31),
}
"""The day of each holiday in a year; "Easter Monday" and "Boxing Day" are those of Christian countries."""

EPOCHS: dict[str, str] = {
    "Middle Ages": "0500~/1500~",
    "Crusades": "1095/1291",
    "American Revolution": "1775/1783",
    "American Revolutionary War": "1775/1783",
    "Revolutionary War": "1775/1783",
    "French Revolution": "1789/1799",
    "Napoleonic Wars": "1803/1815",
    "American Civil War": "1861/1865",
    "Great War": "1914-07-28/1918-11-11",
    "Russian Revolution": "1917",
    "Spanish Civil War": "1936-07-17/1939-04-01",
    "Holocaust": "1941/1945",
    "Korean War": "1950-06-25/1953-07-27",
    "Vietnam War": "1955/1975",
    "Six-Day War": "1967-06-05/1967-06-10",
    "Six Day War": "1967-06-05/1967-06-10",
    "Yom Kippur War": "1973-10-06/1973-10-25",
    "Falklands War": "1982-04-02/1982-06-14",
    "Iran-Iraq War": "1980-09-22/1988-08-20",
    "Gulf War": "1990-08-02/1991-02-28",
    "Bosnian War": "1992/1995",
    "Kosovo War": "1998-02/1999-06",
    "Arab Spring": "2010-12/2012",
    "First World War": "1914-07-28/1918-11-11",
    "World War I": "1914-07-28/1918-11-11",
    "World War One": "1914-07-28/1918-11-11",
    "WWI": "1914-07-28/1918-11-11",
    "Great Depression": "1929/1939",
    "Second World War": "1939-09-01/1945-09-02",
    "World War II": "1939-09-01/1945-09-02",
    "World War Two": "1939-09-01/1945-09-02",
    "WWII": "1939-09-01/1945-09-02",
    "WW2": "1939-09-01/1945-09-02",
    "Cold War": "1947/1991",
    "9/11": "2001-09-11",
}
"""Epochs whose name alone dates what is told of them; the names are those that history books use."""
