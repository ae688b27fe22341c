package eu.passerelle.listings;

/** Whether a listing says whose it is. */
public enum Identity {
  NAMED,
  ANONYMOUS
}
