package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One facet of a search: its values with how many results each has, the most frequent first. Values
 * without a result are left out unless they are chosen.
 */
public class FacetGroup extends Composite<Details> {

  private static final int OPEN_UP_TO = 12;

  /**
   * @param title heading
   * @param counts results by value
   * @param chosen the chosen values
   * @param label name of a value for the reader
   * @param onChoice receives the chosen values after each change by the reader
   */
  public FacetGroup(
      String title,
      Map<String, Integer> counts,
      Set<String> chosen,
      Function<String, String> label,
      Consumer<Set<String>> onChoice) {
    List<String> values =
        Stream.concat(chosen.stream(), counts.keySet().stream())
            .distinct()
            .sorted(
                Comparator.comparing((String value) -> counts.getOrDefault(value, 0))
                    .reversed()
                    .thenComparing(label))
            .toList();
    CheckboxGroup<String> boxes = new CheckboxGroup<>();
    boxes.getElement().getThemeList().add("vertical");
    boxes.setItems(values);
    boxes.setItemLabelGenerator(
        value -> "%s (%d)".formatted(label.apply(value), counts.getOrDefault(value, 0)));
    boxes.setValue(chosen);
    boxes.setAriaLabel(title);
    boxes.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        onChoice.accept(change.getValue());
      }
    });
    getContent().setSummaryText(title);
    getContent().add(boxes);
    getContent().setOpened(!chosen.isEmpty() || values.size() <= OPEN_UP_TO);
    getContent().setVisible(!values.isEmpty());
    getContent().addClassName("facet");
  }
}
