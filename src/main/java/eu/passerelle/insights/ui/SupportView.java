package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.InsightTables;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.SupportChain;
import eu.passerelle.insights.SupportChain.Gap;
import eu.passerelle.insights.SupportChain.Stage;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;

/** Who supports at which stage, with which technological expertise, and what is missing. */
@Route(InsightsNavigation.SUPPORT)
@PermitAll
class SupportView extends BoardView {

  /** Columns of the table before those of the technologies. */
  private static final int BEFORE = 2;

  private static final int MOST_GAPS = 12;

  private final SupportChain chain;

  SupportView(Insights insights, SupportChain chain, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.SUPPORT, "support", insights, taxonomy, territories);
    this.chain = chain;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    page.add(ScopeFields.row(fields.province(), fields.cluster(), fields.period()));
  }

  @Override
  void show(Div board) {
    SupportChain.Chain found = chain.of(scope());
    List<Stage> stages = found.stages();
    InsightTables tables = tables();
    FigureTable figures = tables.support(stages);
    HeatChart chart =
        new HeatChart(
            figures.sentence(),
            new HeatChart.Board(
                figures.columns().stream().skip(BEFORE).map(FigureTable.Column::name).toList(),
                figures.rows().stream().map(Row::labels).map(List::getFirst).toList(),
                IntStream.range(BEFORE, figures.columns().size())
                    .mapToObj(column ->
                        figures.rows().stream()
                            .map(row -> row.values().get(column).number())
                            .toList())
                    .toList(),
                "",
                ""),
            Unit.COUNT,
            "");
    board.add(panel(figures, chart, "support"), gaps(tables, found.gaps()), actors(stages));
  }

  private Section gaps(InsightTables tables, List<Gap> gaps) {
    UnorderedList list = new UnorderedList();
    gaps.stream().limit(MOST_GAPS).forEach(gap -> list.add(new ListItem(tables.gap(gap))));
    return new Section(
        new H2(getTranslation("insights.gaps")),
        new Paragraph(getTranslation("insights.gaps.text", MOST_GAPS)),
        list);
  }

  private Section actors(List<Stage> stages) {
    Section section = new Section(new H2(getTranslation("insights.support.names")));
    Div cards = new Div();
    cards.addClassName("cards");
    stages.forEach(stage -> {
      UnorderedList names = new UnorderedList();
      names.addClassName("long-list");
      stage
          .actors()
          .forEach(one ->
              names.add(
                  new ListItem(
                      new Link(OrganisationNavigation.organisation(one.id()), one.name()))));
      Div card =
          new Div(
              new H3(
                  getTranslation(
                      "insights.support.stage-of",
                      getTranslation("stage." + stage.stage()),
                      stage.actors().size())),
              names);
      card.addClassName("card");
      cards.add(card);
    });
    section.add(cards);
    return section;
  }
}
