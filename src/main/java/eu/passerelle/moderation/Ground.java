package eu.passerelle.moderation;

/** Why something may not be here: the law, or the terms of use. */
public enum Ground {
  LAW,
  TERMS
}
