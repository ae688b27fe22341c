package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.PublishedFigures.Compared;
import eu.passerelle.shared.CsvFile;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Every published figure beside what is computed here, how, and where the two disagree. */
@Route(InsightsNavigation.PUBLISHED)
@PermitAll
class PublishedView extends BoardView {

  PublishedView(Insights insights, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.PUBLISHED, "published", insights, taxonomy, territories);
  }

  @Override
  void show(Div board) {
    board.add(
        new Paragraph(
            getTranslation("insights.published.source", insights().published().source())));
    insights()
        .compared()
        .forEach((section, figures) ->
            board.add(
                new Section(
                    new H2(getTranslation("published.section." + section.id())),
                    new PublishedTable(
                        getTranslation("published.section." + section.id()), figures))));
    board.add(disagreements(), assumptions());
    if (insights().seesEverything()) {
      board.add(facts());
    }
  }

  /** The facts themselves, for whoever wants to count again. */
  private Section facts() {
    Div files =
        new Div(
            new DownloadLink(
                    getTranslation("insights.facts.organisations"),
                    "passerelle-organisations.csv",
                    CsvFile.TYPE,
                    insights()::organisationsFile)
                .asButton(),
            new DownloadLink(
                    getTranslation("insights.facts.listings"),
                    "passerelle-listings.csv",
                    CsvFile.TYPE,
                    insights()::listingsFile)
                .asButton());
    files.addClassName("actions");
    return new Section(
        new H2(getTranslation("insights.facts")),
        new Paragraph(getTranslation("insights.facts.text")),
        files);
  }

  private Section disagreements() {
    List<Compared> known =
        insights().compared().values().stream()
            .flatMap(List::stream)
            .filter(figure -> figure.published().known())
            .toList();
    UnorderedList list = new UnorderedList();
    known.forEach(figure ->
        list.add(
            new ListItem(
                getTranslation(
                    "insights.published.disagreement",
                    getTranslation("published." + figure.published().id()),
                    getTranslation("published." + figure.published().id() + ".note")))));
    return new Section(new H2(getTranslation("insights.published.disagreements")), list);
  }

  private Section assumptions() {
    UnorderedList list = new UnorderedList();
    insights()
        .published()
        .assumptions()
        .forEach(assumption ->
            list.add(new ListItem(getTranslation("published.assumption." + assumption))));
    return new Section(new H2(getTranslation("insights.published.assumptions")), list);
  }
}
