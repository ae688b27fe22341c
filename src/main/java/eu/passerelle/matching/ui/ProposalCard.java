package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.shared.ui.Reader;

/** A proposal: what it changes, what it would have done, and what is decided. */
class ProposalCard extends Composite<Article> {

  private final PolicyDesk desk;
  private final PolicyVersion proposal;
  private final Runnable changed;

  ProposalCard(
      PolicyDesk desk, ListingCatalogue catalogue, PolicyVersion proposal, Runnable changed) {
    this.desk = desk;
    this.proposal = proposal;
    this.changed = changed;
    Paragraph when =
        new Paragraph(
            getTranslation(
                proposal.proposer() == null ? "tuning.from-file" : "tuning.from-person",
                Reader.date(proposal.proposedAt())));
    when.addClassName("quiet");
    getContent().addClassName("card");
    getContent()
        .add(
            new H3(getTranslation("tuning.version", proposal.name())),
            when,
            new Paragraph(proposal.note()),
            new WeightChanges(desk.inForce(), proposal),
            new ReplayNote(desk.replay(proposal.weights()), catalogue));
    if (desk.mayDecide(proposal)) {
      getContent().add(decisions());
    } else {
      Paragraph waits = new Paragraph(getTranslation("tuning.waits"));
      waits.addClassName("quiet");
      getContent().add(waits);
    }
  }

  private Div decisions() {
    Button approve = new Button(getTranslation("tuning.approve"), click -> approve());
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    Button refuse =
        new Button(
            getTranslation("tuning.refuse"), click -> new PolicyRefusalDialog(this::refuse).open());
    Div actions = new Div(approve, refuse);
    actions.addClassName("actions");
    return actions;
  }

  private void approve() {
    PolicyChange.attempt(
        () -> desk.approve(proposal.number()),
        getTranslation("tuning.approved", proposal.name()),
        changed);
  }

  private void refuse(String reason) {
    PolicyChange.attempt(
        () -> desk.refuse(proposal.number(), reason),
        getTranslation("tuning.refused", proposal.name()),
        changed);
  }
}
