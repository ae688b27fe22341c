package eu.passerelle.matching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.PolicyVersion.State;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The weights of the criteria: what is in force, what is proposed, what others would do. */
@Route(MatchingNavigation.TUNING)
@PermitAll
class TuningView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final PolicyDesk desk;
  private final ListingCatalogue catalogue;

  TuningView(PolicyDesk desk, ListingCatalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    add(new H1(getTranslation("tuning.title")));
    if (!desk.mayPropose() && !desk.mayDecide()) {
      add(new EmptyState(getTranslation("tuning.not-yours")));
      return;
    }
    PolicyVersion inForce = desk.inForce();
    Paragraph text = new Paragraph(getTranslation("tuning.text", inForce.name()) + " ");
    text.add(new Link(MatchingNavigation.RANKING, getTranslation("matches.ranking")));
    add(text);
    desk.progress()
        .ifPresent(progress -> {
          Paragraph reading =
              new Paragraph(getTranslation("tuning.reading", progress.read(), progress.of()));
          reading.addClassName("notice");
          add(reading);
        });
    List<PolicyVersion> versions = desk.versions();
    add(
        proposals(versions.stream().filter(version -> version.state() == State.PROPOSED).toList()),
        new WeightsForm(desk, catalogue, inForce, this::show),
        history(versions, inForce));
  }

  private Section proposals(List<PolicyVersion> proposals) {
    Section section = new Section(new H2(getTranslation("tuning.proposals")));
    if (proposals.isEmpty()) {
      section.add(new EmptyState(getTranslation("tuning.proposals.none")));
    }
    proposals.forEach(
        proposal -> section.add(new ProposalCard(desk, catalogue, proposal, this::show)));
    return section;
  }

  private Section history(List<PolicyVersion> versions, PolicyVersion inForce) {
    Div rows = new Div();
    rows.addClassName("list");
    versions.stream()
        .filter(version -> version.state() != State.PROPOSED)
        .forEach(version -> rows.add(new VersionRow(desk, version, inForce, this::show)));
    return new Section(new H2(getTranslation("tuning.history")), rows);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("tuning.title"));
  }
}
