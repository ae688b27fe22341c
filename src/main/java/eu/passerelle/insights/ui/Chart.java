package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A chart: its element draws the data that it is given, in the colours of the style sheet. */
@NpmPackage(value = "echarts", version = "6.1.0")
abstract class Chart extends Component implements HasStyle {

  Chart(String sentence, Object data) {
    getElement().setPropertyBean("data", data);
    getElement().setAttribute("aria-label", sentence);
    addClassName("chart");
  }

  /**
   * Numbers by name.
   *
   * @param values as long as what they belong to; null where hidden
   */
  record Series(String name, List<@Nullable Double> values) {}

  /** Saves it as an image. */
  void save(String format, String name, String title, String sentence, String source) {
    getElement()
        .executeJs(
            "this.save($0, $1, {title: $2, text: $3, source: $4})",
            format,
            name,
            title,
            sentence,
            source);
  }

  /** Says what to do when something in it is clicked. */
  void onPick(Consumer<Picked> action) {
    addListener(Picked.class, action::accept);
  }

  /** Something in a chart was clicked. */
  @DomEvent("chart-picked")
  public static class Picked extends ComponentEvent<Chart> {

    private final String first;
    private final int second;

    public Picked(
        Chart source,
        boolean fromClient,
        @EventData("event.detail.first") String first,
        @EventData("event.detail.second") int second) {
      super(source, fromClient);
      this.first = first;
      this.second = second;
    }

    /** Index of a category or row, or the code of an area. */
    String first() {
      return first;
    }

    /** Index of a series or column. */
    int second() {
      return second;
    }
  }
}
