package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Figures;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Period;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.insights.TechnologyTrend;
import eu.passerelle.insights.TechnologyTrends;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.Optional;

/** The published trends of the world, each with the technologies under it and who works in them. */
class TrendMap extends Composite<Section> {

  private final TechnologyTrends trends;
  private final Insights insights;
  private final Taxonomy taxonomy;
  private final Figures figures;
  private final Runnable changed;

  /**
   * @param changed runs after a review
   */
  TrendMap(TechnologyTrends trends, Insights insights, Taxonomy taxonomy, Runnable changed) {
    this.trends = trends;
    this.insights = insights;
    this.taxonomy = taxonomy;
    this.changed = changed;
    figures = insights.figures(Scope.all(Period.on(insights.today())));
    Paragraph text = new Paragraph(getTranslation("insights.trend-map.text", trends.source()));
    text.addClassName("lead");
    OrderedList list = new OrderedList();
    list.addClassNames("cards", "trend-map");
    trends.all().forEach(trend -> list.add(card(trend)));
    getContent().add(new H2(getTranslation("insights.trend-map")), text, list);
  }

  private ListItem card(TechnologyTrend trend) {
    Paragraph text = new Paragraph(trend.text().in(Reader.language()));
    Div technologies = new Div();
    technologies.addClassName("trend-technologies");
    trend.technologies().forEach(code -> technologies.add(technology(code)));
    Span reviewed =
        new Span(
            getTranslation(
                trend.isDue(insights.today())
                    ? "insights.trend-map.due"
                    : "insights.trend-map.reviewed",
                Reader.date(trend.reviewedOn()),
                Reader.date(trend.reviewDue())));
    reviewed.addClassName(trend.isDue(insights.today()) ? "due" : "quiet");
    ListItem card =
        new ListItem(new H3(trend.name().in(Reader.language())), text, technologies, reviewed);
    card.addClassName("card");
    if (trends.mayReview()) {
      Button review =
          new Button(
              getTranslation("insights.trend-map.review"),
              click -> new TrendReviewDialog(trend, trends, taxonomy, changed).open());
      review.setAriaLabel(
          getTranslation("insights.trend-map.review-one", trend.name().in(Reader.language())));
      card.add(review);
    }
    return card;
  }

  /** A technology with the share of research and businesses that work in it. */
  private Div technology(String code) {
    Subject subject = Subject.technology(code);
    Link name =
        new Link(
            Behind.path(QueryParameters.empty(), subject, Measure.RESEARCH, null),
            taxonomy.label(code, Reader.language()));
    Span shares =
        new Span(
            getTranslation(
                "insights.trend-map.shares",
                share(subject, Measure.RESEARCH),
                share(subject, Measure.BUSINESSES)));
    shares.addClassName("quiet");
    return new Div(name, shares);
  }

  private String share(Subject subject, Measure measure) {
    Optional<Double> share = figures.share(subject, measure);
    return share
        .map(value -> getTranslation("insights.number.PERCENT", value))
        .orElse(getTranslation("insights.hidden.short"));
  }
}
