package eu.passerelle.organisations;

/** Where the money of a project comes from, in general words. */
public enum ProjectFunding {
  REGIONAL,
  FEDERAL,
  EUROPEAN,
  CROSS_BORDER,
  OWN
}
