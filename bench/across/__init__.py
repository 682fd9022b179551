"""What is found across reports, measured: the same event, the same incident, the wire-room cases, a war's reports."""
