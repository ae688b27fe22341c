package eu.passerelle.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.insights.TechnologyTrend;
import eu.passerelle.insights.TechnologyTrends;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;

/** Has an analyst say that a trend is right, or put it right. */
class TrendReviewDialog extends Dialog {

  private final TechnologyTrend trend;
  private final TechnologyTrends trends;
  private final Runnable changed;
  private final MultiSelectComboBox<String> technologies;
  private final Map<Language, TextArea> texts = new EnumMap<>(Language.class);

  TrendReviewDialog(
      TechnologyTrend trend, TechnologyTrends trends, Taxonomy taxonomy, Runnable changed) {
    this.trend = trend;
    this.trends = trends;
    this.changed = changed;
    setHeaderTitle(trend.name().in(Reader.language()));
    setWidth("min(720px, 100%)");
    technologies = new MultiSelectComboBox<>(getTranslation("insights.trend-map.technologies"));
    technologies.setItems(
        taxonomy.topics(Topic.Axis.TECHNOLOGY).stream().map(Topic::code).toList());
    technologies.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    technologies.setValue(trend.technologies());
    technologies.setWidthFull();
    technologies.setRequiredIndicatorVisible(true);
    Div form =
        new Div(new Paragraph(getTranslation("insights.trend-map.review.text")), technologies);
    form.addClassName("column");
    for (Language language : Language.values()) {
      TextArea text = new TextArea(getTranslation("language." + language));
      text.setValue(trend.text().in(language));
      text.setMaxLength(TechnologyTrends.LONGEST_TEXT);
      text.setWidthFull();
      text.setRequiredIndicatorVisible(true);
      texts.put(language, text);
      form.add(text);
    }
    add(form);
    Button save = new Button(getTranslation("insights.trend-map.right"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    texts.values().forEach(text -> require(text));
    technologies.setInvalid(technologies.getValue().isEmpty());
    technologies.setErrorMessage(getTranslation("insights.trend-map.one-technology"));
    if (technologies.isInvalid() || texts.values().stream().anyMatch(TextArea::isInvalid)) {
      return;
    }
    try {
      trends.review(
          trend.id(),
          texts.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getValue())),
          inOrder(),
          Objects.requireNonNull(trend.version()));
      close();
      changed.run();
    } catch (OptimisticLockingFailureException e) {
      close();
      Notice.refused(getTranslation("insights.trend-map.meanwhile"));
      changed.run();
    }
  }

  private void require(TextArea text) {
    text.setInvalid(text.getValue().isBlank());
    text.setErrorMessage(getTranslation("insights.trend-map.text-needed"));
  }

  /** Those that were there keep their order. */
  private List<String> inOrder() {
    List<String> codes = new ArrayList<>(trend.technologies());
    codes.retainAll(technologies.getValue());
    technologies.getValue().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
    return codes;
  }
}
