package eu.passerelle.matching;

/** Where a verdict was given. */
public enum Surface {
  LISTING_PAGE,
  COMPARISON
}
