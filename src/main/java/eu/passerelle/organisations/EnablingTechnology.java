package eu.passerelle.organisations;

/**
 * The key enabling technologies of the European Commission (COM(2012) 341) that are not
 * technologies of the digital sector and so not in the taxonomy.
 */
public enum EnablingTechnology {
  ADVANCED_MATERIALS,
  BIOTECHNOLOGY,
  MICROELECTRONICS,
  NANOTECHNOLOGY,
  PHOTONICS
}
