package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.introductions.Refusal;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.Optional;

/** Why interest cannot be expressed, and what to do about it. */
class RefusalNote extends Composite<Div> {

  RefusalNote(Refusal refusal) {
    String until = refusal.until() == null ? "" : Reader.date(refusal.until());
    getContent().addClassName("interest-refusal");
    getContent().add(new Paragraph(getTranslation("interest.refused." + refusal.reason(), until)));
    next(refusal).ifPresent(getContent()::add);
  }

  private Optional<Link> next(Refusal refusal) {
    return switch (refusal.reason()) {
      case NOT_SIGNED_IN -> Optional.of(link("sign-in", "interest.sign-in"));
      case NO_ORGANISATION ->
          Optional.of(link(OrganisationNavigation.directory(), "interest.find-organisation"));
      case ALREADY_ASKED, TOO_SOON ->
          Optional.ofNullable(refusal.existing())
              .map(id -> link(IntroductionNavigation.introduction(id), "interest.see"));
      default -> Optional.empty();
    };
  }

  private Link link(String path, String key) {
    return new Link(path, getTranslation(key)).asButton();
  }
}
