package eu.passerelle.organisations;

/** The stages of the support value chain. */
public enum SupportStage {
  RESEARCH,
  AWARENESS,
  DEVELOPMENT,
  FUNDING,
  TRAINING,
  INTERNATIONALISATION
}
