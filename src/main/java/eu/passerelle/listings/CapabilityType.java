package eu.passerelle.listings;

/** What kind of capability is offered. */
public enum CapabilityType {
  TECHNOLOGY,
  EXPERTISE,
  SERVICE,
  EQUIPMENT,
  SPIN_OFF
}
