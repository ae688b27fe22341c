package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import eu.passerelle.insights.FigureTable.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The region's areas, coloured by their value. */
@Tag("passerelle-region-map")
@JsModule("./charts/region-map.ts")
class RegionMap extends Chart {

  /**
   * An area.
   *
   * @param code nis code, as in the boundaries
   * @param value null where hidden
   * @param text what is told of it where the pointer rests
   */
  record Area(String code, String name, @Nullable Double value, String text) {}

  private record Data(String boundaries, List<Area> areas, String unit, String hidden) {}

  /**
   * @param boundaries address of the areas' boundaries
   */
  RegionMap(String sentence, String boundaries, List<Area> areas, Unit unit, String hidden) {
    super(sentence, new Data(boundaries, areas, unit.name().toLowerCase(Locale.ROOT), hidden));
  }
}
