package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.organisations.Correction;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.Corrections.Waiting;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.ProfileField;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.ReasonDialog;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** What somebody proposes to correct, beside what stands there, and the answer to each. */
class CorrectionDecisions extends Composite<Div> {

  private final Corrections corrections;
  private final ProfileWords words;
  private final Runnable afterwards;
  private final boolean empty;

  /**
   * @param afterwards shows what is there after a decision
   */
  CorrectionDecisions(
      Corrections corrections, List<Waiting> waiting, ProfileWords words, Runnable afterwards) {
    this.corrections = corrections;
    this.words = words;
    this.afterwards = afterwards;
    this.empty = waiting.isEmpty();
    getContent().addClassName("list");
    waiting.forEach(one -> getContent().add(row(one)));
  }

  boolean isEmpty() {
    return empty;
  }

  private Div row(Waiting waiting) {
    Correction correction = waiting.correction();
    Div about =
        new Div(
            new Link(
                OrganisationNavigation.organisation(waiting.organisation().id()),
                waiting.organisation().name()),
            changes(correction));
    about.addClassName("my-listing-about");
    if (!correction.note().isEmpty()) {
      about.add(new Paragraph(correction.note()));
    }
    String refuse = getTranslation("correct.refuse");
    Div actions =
        new Div(
            new Button(
                getTranslation("correct.accept"),
                click -> decide(() -> corrections.accept(correction.id()))),
            new Button(
                refuse,
                click ->
                    new ReasonDialog(
                            refuse,
                            reason -> decide(() -> corrections.refuse(correction.id(), reason)))
                        .open()));
    actions.addClassName("actions");
    Div row = new Div(about, actions);
    row.addClassName("request-row");
    return row;
  }

  private DescriptionList changes(Correction correction) {
    DescriptionList list = new DescriptionList();
    list.addClassNames("changes");
    for (ProfileField field : correction.fields()) {
      list.add(
          new Term(getTranslation("profile-field." + field)),
          new Description(
              said("del", correction.seen(), field), said("ins", correction.proposed(), field)));
    }
    return list;
  }

  private HtmlContainer said(String tag, OrganisationProfile profile, ProfileField field) {
    HtmlContainer said = new HtmlContainer(tag);
    said.setText(words.of(profile, field, this));
    return said;
  }

  private void decide(Runnable decision) {
    try {
      decision.run();
      Notice.done(getTranslation("correct.decided"));
    } catch (AccessDeniedException e) {
      Notice.refused(getTranslation("correct.gone"));
    }
    afterwards.run();
  }
}
