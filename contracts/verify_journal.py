#!/usr/bin/env python3
"""Recomputes the journal of a Jobcenter's year, as NDJSON on standard input: says that it is intact, or its first break."""
import hashlib
import json
import sys


def booking_text(line):
    """The booking exactly as it stands in the line: whoever writes JSON anew may write it differently."""
    start = line.index('"booking":') + len('"booking":')
    return line[start:json.JSONDecoder().raw_decode(line, start)[1]]


def first_break(line, sequence, previous):
    entry = json.loads(line)
    cents = [int(posting["amount"].replace(".", "")) for posting in entry["postings"]]
    accounts = [posting["account"] for posting in entry["postings"]]
    fields = [previous, entry["jobcenter"], entry["year"], entry["sequence"], entry["id"], entry["type"],
              entry.get("subject"), entry.get("refersTo"), entry.get("line"), entry.get("instrument"),
              ",".join(f"{account}={amount}" for account, amount in zip(accounts, cents)),
              booking_text(line), entry["document"], entry["recordedAt"],
              entry["bookedBy"]["id"], entry["bookedBy"]["name"], entry["correlationId"]]
    text = "".join(("" if field is None else str(field)) + "\0" for field in fields)
    if entry["sequence"] != sequence:
        return f"entry {sequence} is missing, {entry['sequence']} stands in its place"
    if entry["hash"] != hashlib.sha256(text.encode()).hexdigest():
        return f"entry {sequence}: the hash does not follow from the entry and the hash before it"
    return f"entry {sequence}: the postings do not add up to zero" if sum(cents) else None


sequence, head = 0, "0" * 64
for raw in sys.stdin.buffer:
    sequence += 1
    try:
        found = first_break(raw.decode(), sequence, head)
    except (AttributeError, KeyError, TypeError, ValueError) as unreadable:
        found = f"entry {sequence} is not readable: {unreadable!r}"
    if found:
        sys.exit(f"BROKEN: {found}")
    head = json.loads(raw)["hash"]
if sequence == 0:
    sys.exit("BROKEN: there is no entry to read")
print(f"intact: {sequence} entries, head {head}")
