package eu.passerelle.listings;

/** Forms of working together. */
public enum Cooperation {
  LICENCE,
  JOINT_DEVELOPMENT,
  SERVICE,
  PILOT,
  SUBCONTRACTING,
  INVESTMENT,
  JOINT_PROJECT,
  TRAINING
}
