package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.matching.Band;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Tier;
import eu.passerelle.taxonomy.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what matches are ranked: what counts and how much, read from the policy in use. */
@Route(MatchingNavigation.RANKING)
@AnonymousAllowed
class RankingView extends Main implements HasDynamicTitle {

  RankingView(Matching matching, Taxonomy taxonomy) {
    MatchingPolicy policy = matching.policy();
    addClassNames("page", "narrow");
    Paragraph lead = new Paragraph(getTranslation("ranking.lead"));
    lead.addClassName("lead");
    add(
        new H1(getTranslation("ranking.title")),
        lead,
        section("ranking.criteria", criteria(policy)),
        section(
            "ranking.priorities",
            paragraph("ranking.priorities.help"),
            priorities(taxonomy, Topic.Axis.TECHNOLOGY),
            priorities(taxonomy, Topic.Axis.FIELD)),
        section("ranking.stated", list("ranking.not-stated", "ranking.not-asked")),
        section("ranking.left-out", list("ranking.own", "ranking.condition", "ranking.hidden")),
        section("ranking.never", list("ranking.money", "ranking.clicks", "ranking.anonymous")),
        section("ranking.bands", bands(policy)),
        section("ranking.change", paragraph("ranking.change")),
        new Paragraph(getTranslation("ranking.version", policy.engine().version())));
  }

  private Section section(String key, Component... parts) {
    Section section = new Section(new H2(getTranslation(key + ".title")));
    section.addClassName("prose-section");
    section.add(parts);
    return section;
  }

  /** What counts, the weightiest first. */
  private DescriptionList criteria(MatchingPolicy policy) {
    DescriptionList list = new DescriptionList();
    list.addClassName("ranking-criteria");
    Arrays.stream(CriterionId.values())
        .filter(criterion -> policy.engine().weight(criterion) > 0)
        .sorted(Comparator.comparingDouble(policy.engine()::weight).reversed())
        .forEach(criterion ->
            list.add(
                new DescriptionList.Term(
                    getTranslation(
                        "ranking.criterion",
                        getTranslation("criterion." + criterion),
                        policy.engine().weight(criterion))),
                new DescriptionList.Description(getTranslation("ranking.criterion." + criterion))));
    return list;
  }

  private UnorderedList priorities(Taxonomy taxonomy, Topic.Axis axis) {
    List<Topic> topics = taxonomy.topics(axis);
    UnorderedList list = new UnorderedList();
    for (Tier tier : Tier.values()) {
      List<Topic> ofTier = topics.stream().filter(topic -> topic.tier() == tier).toList();
      if (!ofTier.isEmpty()) {
        String names =
            ofTier.stream()
                .map(topic -> taxonomy.label(topic.code(), Reader.language()))
                .collect(Collectors.joining(", "));
        list.add(
            new ListItem(getTranslation("ranking.priority", names, ofTier.getFirst().weight())));
      }
    }
    return list;
  }

  private UnorderedList list(String... keys) {
    return new UnorderedList(
        Stream.of(keys).map(key -> new ListItem(getTranslation(key))).toArray(ListItem[]::new));
  }

  private Paragraph paragraph(String key) {
    return new Paragraph(getTranslation(key));
  }

  private Paragraph bands(MatchingPolicy policy) {
    return new Paragraph(
        getTranslation(
            "ranking.bands",
            policy.bands().getOrDefault(Band.STRONG, 0.0),
            policy.bands().getOrDefault(Band.GOOD, 0.0),
            policy.bands().getOrDefault(Band.POSSIBLE, 0.0)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("ranking.title"));
  }
}
