package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.engine.CriterionId;
import java.util.ArrayList;
import java.util.List;

/** How a version differs from the one in force. */
class WeightChanges extends Composite<Div> {

  WeightChanges(PolicyVersion inForce, PolicyVersion other) {
    UnorderedList list = new UnorderedList();
    for (CriterionId criterion : CriterionId.values()) {
      double before = inForce.weights().getOrDefault(criterion, 0.0);
      double after = other.weights().getOrDefault(criterion, 0.0);
      if (before != after) {
        list.add(
            new ListItem(
                getTranslation(
                    "tuning.change", getTranslation("criterion." + criterion), before, after)));
      }
    }
    getContent().add(list);
    List<String> parameters = changedParameters(inForce, other);
    if (!parameters.isEmpty()) {
      getContent()
          .add(new Paragraph(getTranslation("tuning.parameters", String.join(", ", parameters))));
    }
  }

  private static List<String> changedParameters(PolicyVersion inForce, PolicyVersion other) {
    List<String> changed = new ArrayList<>();
    other
        .parameters()
        .forEach((name, value) -> {
          if (!value.equals(inForce.parameters().get(name))) {
            changed.add(name);
          }
        });
    return changed.stream().sorted().toList();
  }
}
