package eu.passerelle.moderation;

/** What somebody thinks is wrong. */
public enum ReportReason {
  ILLEGAL,
  CONFIDENTIAL,
  IDENTITY,
  MISLEADING,
  OUT_OF_PLACE,
  OTHER
}
