package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.introductions.Funnel;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses which lines of the ledger are counted. */
class FunnelFilterBar extends Composite<Div> {

  private final ComboBox<String> technology;
  private final ComboBox<String> field;
  private final ComboBox<OrganisationId> cluster;
  private final DatePicker from;
  private final DatePicker until;

  FunnelFilterBar(
      Funnel.Filter filter,
      Taxonomy taxonomy,
      Map<OrganisationId, String> clusters,
      Consumer<Funnel.Filter> choose) {
    technology =
        topics("outcomes.technology", Topic.Axis.TECHNOLOGY, taxonomy, filter.technology());
    field = topics("outcomes.field", Topic.Axis.FIELD, taxonomy, filter.field());
    cluster = new ComboBox<>(getTranslation("outcomes.cluster"));
    cluster.setItems(clusters.keySet());
    cluster.setItemLabelGenerator(id -> clusters.getOrDefault(id, id.value()));
    cluster.setClearButtonVisible(true);
    cluster.setVisible(clusters.size() > 1);
    if (filter.cluster() != null && clusters.containsKey(filter.cluster())) {
      cluster.setValue(filter.cluster());
    }
    from = day("outcomes.from", filter.from());
    until = day("outcomes.until", filter.until());
    for (AbstractField<?, ?> one : List.of(technology, field, cluster, from, until)) {
      one.addValueChangeListener(change -> choose.accept(chosen()));
    }
    getContent().addClassName("form-grid");
    getContent().add(technology, field, cluster, from, until);
  }

  private ComboBox<String> topics(
      String label, Topic.Axis axis, Taxonomy taxonomy, @Nullable String chosen) {
    ComboBox<String> box = new ComboBox<>(getTranslation(label));
    List<String> codes = taxonomy.topics(axis).stream().map(Topic::code).toList();
    box.setItems(codes);
    box.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    box.setClearButtonVisible(true);
    if (chosen != null && codes.contains(chosen)) {
      box.setValue(chosen);
    }
    return box;
  }

  private DatePicker day(String label, @Nullable LocalDate chosen) {
    DatePicker picker = new DatePicker(getTranslation(label));
    picker.setLocale(Reader.language().locale());
    picker.setClearButtonVisible(true);
    picker.setValue(chosen);
    return picker;
  }

  private Funnel.Filter chosen() {
    return new Funnel.Filter(
        technology.getValue(),
        field.getValue(),
        cluster.getValue(),
        from.getValue(),
        until.getValue());
  }
}
