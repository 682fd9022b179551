"""The ledger in a database, SQLite or PostgreSQL: the only place with SQL.

What is found in one report is stored as it is. What is found across reports depends on the set of them alone: links of
pairs, which go with either report, and groups, which are replaced as a whole when a member changes.
"""

from reportedly.store.opening import open_store, upgrade
from reportedly.store.overview import Overview
from reportedly.store.records import JsonValue, from_record, to_record
from reportedly.store.search import join_ranks
from reportedly.store.store import Store
from reportedly.store.users import Users
from reportedly.store.values import (
    Added,
    Box,
    Decision,
    FailureEntry,
    Fault,
    Group,
    GroupFilter,
    Hit,
    LogEntry,
    Member,
    Obtained,
    PairLink,
    Part,
    Removed,
    ReportCard,
    ReportFilter,
    User,
    Versions,
)

__all__ = [
    "Added",
    "Box",
    "Decision",
    "FailureEntry",
    "Fault",
    "Group",
    "GroupFilter",
    "Hit",
    "JsonValue",
    "LogEntry",
    "Member",
    "Obtained",
    "Overview",
    "PairLink",
    "Part",
    "Removed",
    "ReportCard",
    "ReportFilter",
    "Store",
    "User",
    "Users",
    "Versions",
    "from_record",
    "join_ranks",
    "open_store",
    "to_record",
    "upgrade",
]
