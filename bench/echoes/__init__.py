"""Whether a passage of twelve words or more was taken over: pairs of reports judged by hand, see README.md beside."""
