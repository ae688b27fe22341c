package eu.passerelle.demo;

import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.util.List;

/** Draws municipalities by their population, an assumption of the demonstration. */
final class MunicipalityDraw {

  private final List<Weighted<Municipality>> municipalities;
  private final Chance chance;

  MunicipalityDraw(Territories territories, Chance chance) {
    municipalities =
        territories.municipalities().stream()
            .map(municipality -> new Weighted<>(municipality, municipality.population()))
            .toList();
    this.chance = chance;
  }

  Municipality next() {
    return chance.weighted(municipalities);
  }
}
