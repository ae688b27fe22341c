package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.organisations.OrganisationClaims;
import eu.passerelle.organisations.OrganisationClaims.Waiting;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.ReasonDialog;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;

/** The people who say they act for an organisation, and the answer to each. */
class ClaimDecisions extends Composite<Div> {

  private final OrganisationClaims claims;
  private final Runnable afterwards;
  private final boolean empty;

  /**
   * @param afterwards shows what is there after a decision
   */
  ClaimDecisions(OrganisationClaims claims, List<Waiting> waiting, Runnable afterwards) {
    this.claims = claims;
    this.afterwards = afterwards;
    this.empty = waiting.isEmpty();
    getContent().addClassName("list");
    waiting.forEach(one -> getContent().add(row(one)));
  }

  boolean isEmpty() {
    return empty;
  }

  private Div row(Waiting waiting) {
    Span who =
        new Span(
            getTranslation(
                "claim.wants." + waiting.claim().wanted(),
                waiting.claimant(),
                Reader.date(waiting.claim().createdAt())));
    Paragraph note = new Paragraph(waiting.claim().note());
    note.addClassName("quiet");
    Div about =
        new Div(
            new Link(
                OrganisationNavigation.organisation(waiting.organisation().id()),
                waiting.organisation().name()),
            who,
            note);
    about.addClassName("my-listing-about");
    Div actions =
        new Div(
            deciding("claim.grant", reason -> claims.grant(waiting.claim().id(), reason)),
            deciding("claim.refuse", reason -> claims.refuse(waiting.claim().id(), reason)));
    actions.addClassName("actions");
    Div row = new Div(about, actions);
    row.addClassName("request-row");
    return row;
  }

  private Button deciding(String key, Consumer<String> decision) {
    String label = getTranslation(key);
    return new Button(
        label, click -> new ReasonDialog(label, reason -> decide(decision, reason)).open());
  }

  private void decide(Consumer<String> decision, String reason) {
    try {
      decision.accept(reason);
      Notice.done(getTranslation("claim.decided"));
    } catch (AccessDeniedException e) {
      Notice.refused(getTranslation("claim.gone"));
    }
    afterwards.run();
  }
}
