"""From bytes to a report: the only place that opens what users give us."""
