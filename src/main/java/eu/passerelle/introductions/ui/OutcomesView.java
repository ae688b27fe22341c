package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.introductions.Funnel;
import eu.passerelle.introductions.Funnel.Counts;
import eu.passerelle.introductions.LedgerFile;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.CsvFile;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far those came who were brought together, for analysts and the managers of clusters. */
@Route(IntroductionNavigation.OUTCOMES)
@PermitAll
class OutcomesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  private final Outcomes outcomes;
  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Clock clock;
  private final Map<OrganisationId, String> clusters;
  private final Div figures = new Div();

  OutcomesView(Outcomes outcomes, Organisations organisations, Taxonomy taxonomy, Clock clock) {
    this.outcomes = outcomes;
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.clock = clock;
    clusters = inOrder(outcomes.clusters().stream(), Organisation::id, Organisation::name);
    figures.addClassNames("column", "figures");
    addClassName("page");
  }

  private static <T, K, V> Map<K, V> inOrder(
      Stream<T> some, Function<T, K> key, Function<T, V> value) {
    return some.collect(Collectors.toMap(key, value, (first, same) -> first, LinkedHashMap::new));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Funnel.Filter filter = FunnelParameters.read(event.getLocation().getQueryParameters());
    if (getComponentCount() == 0) {
      add(
          new H1(getTranslation("outcomes.title")),
          new Paragraph(getTranslation("outcomes.text")),
          new FunnelFilterBar(filter, taxonomy, clusters, this::choose),
          figures);
    }
    show(filter);
  }

  private void choose(Funnel.Filter filter) {
    getUI()
        .ifPresent(
            ui -> ui.navigate(IntroductionNavigation.OUTCOMES, FunnelParameters.write(filter)));
  }

  private void show(Funnel.Filter filter) {
    figures.removeAll();
    Funnel funnel = outcomes.funnel(filter);
    if (isEmpty(funnel.total())) {
      figures.add(new EmptyState(getTranslation("outcomes.none")));
    } else {
      show(funnel, filter);
    }
    figures.add(
        new ElsewhereSection(
            outcomes, organisations, taxonomy, Texts.dayOf(clock.instant()), () -> show(filter)));
  }

  private void show(Funnel funnel, Funnel.Filter filter) {
    Div actions =
        new Div(
            new DownloadLink(
                    getTranslation("outcomes.file"),
                    "passerelle-outcomes.csv",
                    CsvFile.TYPE,
                    () -> new LedgerFile(taxonomy, Reader.texts()).of(outcomes.ledger(filter)))
                .asButton());
    actions.addClassNames("actions", "own");
    figures.add(new FunnelBars(funnel.total()), actions);
    add("outcomes.by-technology", labelled(funnel.byTechnology(), this::topic));
    add("outcomes.by-field", labelled(funnel.byField(), this::topic));
    funnel.byCluster().keySet().retainAll(clusters.keySet());
    add("outcomes.by-cluster", labelled(funnel.byCluster(), clusters::get));
    add("outcomes.by-quarter", funnel.byQuarter());
  }

  private void add(String key, Map<String, Counts> rows) {
    if (!rows.isEmpty()) {
      String title = getTranslation(key);
      figures.add(new Section(new H2(title), new FunnelTable(title, rows)));
    }
  }

  private static boolean isEmpty(Counts counts) {
    return counts.here().values().stream().allMatch(count -> count == 0)
        && counts.apart().values().stream().allMatch(count -> count == 0);
  }

  private String topic(String code) {
    return taxonomy.label(code, Reader.language());
  }

  private static <K> Map<String, Counts> labelled(
      Map<K, Counts> counts, Function<K, String> label) {
    return inOrder(
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<K, Counts> entry) ->
                        entry.getValue().here().getOrDefault(OutcomeStage.INTEREST, 0))
                    .reversed()),
        entry -> label.apply(entry.getKey()),
        Map.Entry::getValue);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("outcomes.title"));
  }
}
