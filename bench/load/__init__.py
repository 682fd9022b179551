"""A ledger of thousands of invented reports: how long adding and asking take, and whether what is known is found."""
