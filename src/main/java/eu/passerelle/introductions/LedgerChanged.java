package eu.passerelle.introductions;

/** A line of the ledger was written; who keeps figures of it looks again. */
public record LedgerChanged(String line) {}
