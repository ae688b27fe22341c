package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.LegalTexts;
import eu.passerelle.introductions.ConfidentialityAgreements;
import eu.passerelle.introductions.Conversations;
import eu.passerelle.introductions.IntroductionId;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.Meetings;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.SeenListing;
import eu.passerelle.introductions.SeenIntroduction.SeenParty;
import eu.passerelle.introductions.SeenIntroduction.SeenStep;
import eu.passerelle.introductions.Side;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One introduction: where it stands, the conversation, who is who, and what happened. */
@Route(IntroductionNavigation.BOARD)
@PermitAll
class IntroductionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Introductions introductions;
  private final Conversations conversations;
  private final Meetings meetings;
  private final Outcomes outcomes;
  private final Clock clock;
  private final ConfidentialityPanel confidentiality;
  private final Div head = new Div();
  private final Div parties = new Div();
  private final Div progress = new Div();
  private final Aside aside = new Aside();
  private IntroductionId id = new IntroductionId("");
  private @Nullable SeenIntroduction shown;
  private @Nullable ConversationPanel conversation;
  private @Nullable MeetingPanel meeting;
  private @Nullable AnswerBar answers;
  private Runnable stopListening = () -> {};

  IntroductionView(
      Introductions introductions,
      Conversations conversations,
      Meetings meetings,
      Outcomes outcomes,
      ConfidentialityAgreements agreements,
      LegalTexts legal,
      Clock clock) {
    this.introductions = introductions;
    this.conversations = conversations;
    this.meetings = meetings;
    this.outcomes = outcomes;
    this.clock = clock;
    confidentiality = new ConfidentialityPanel(agreements, legal, today(), this::refresh);
    aside.add(parties, confidentiality, progress);
    Stream.of(head, aside, parties, progress).forEach(part -> part.addClassName("column"));
    addClassNames("page", "two-columns", "introduction");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    id = new IntroductionId(parameter);
    SeenIntroduction seen =
        introductions
            .find(id)
            .orElseThrow(() -> new NotFoundException(getTranslation("introduction.not-found")));
    removeAll();
    answers = null;
    Div column = new Div(head);
    column.addClassName("column");
    if (seen.mine() != null) {
      conversation = new ConversationPanel(conversations, seen);
      meeting = new MeetingPanel(meetings, seen, this::refresh);
      column.add(meeting, conversation);
    }
    add(column, aside);
    show(seen);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = introductions.listen(event.getUI().accessLater(this::refresh, () -> {})::run);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  /** Leaves alone what somebody is writing, and what did not change. */
  private void refresh() {
    introductions.find(id).filter(now -> !now.equals(shown)).ifPresent(this::show);
  }

  private void show(SeenIntroduction seen) {
    shown = seen;
    head.removeAll();
    head.add(
        new Link(IntroductionNavigation.BOARD, getTranslation("introductions.title")),
        new H1(IntroductionWords.between(seen)),
        state(seen),
        listing(seen.listing()));
    Optional.ofNullable(seen.ownListing()).ifPresent(own -> head.add(because(seen, own)));
    head.add(answers(seen), request(seen));
    Optional.ofNullable(meeting).ifPresent(panel -> panel.show(seen));
    Optional.ofNullable(conversation).ifPresent(panel -> panel.show(seen));
    parties.removeAll();
    for (Side side : List.of(seen.other(), seen.other().other())) {
      parties.add(party(seen, side));
    }
    confidentiality.show(seen);
    progress.removeAll();
    progress.add(
        new OutcomePanel(outcomes, seen, today(), this::refresh), accompanied(seen), history(seen));
  }

  /** The one there is stays while it offers the same, so that a click on it is not lost. */
  private AnswerBar answers(SeenIntroduction seen) {
    AnswerBar offered =
        answers != null && answers.offersTheSame(seen)
            ? answers
            : new AnswerBar(introductions, seen, today(), this::refresh);
    answers = offered;
    return offered;
  }

  private LocalDate today() {
    return Texts.dayOf(clock.instant());
  }

  private Div state(SeenIntroduction seen) {
    Div state = new Div(new Tag(getTranslation("introduction.state." + seen.state()), "state"));
    IntroductionWords.waiting(seen).ifPresent(text -> state.add(new Span(text)));
    if (seen.lapses() != null) {
      Span lapses = new Span(getTranslation("introduction.lapses", Reader.date(seen.lapses())));
      lapses.addClassName("quiet");
      state.add(lapses);
    }
    state.addClassName("who");
    return state;
  }

  private Div listing(SeenListing listing) {
    Div about = new Div(ListingNavigation.kindBadge(listing.kind()), title(listing));
    about.addClassName("who");
    return about;
  }

  private static Component title(SeenListing listing) {
    return listing.live()
        ? new Link(ListingNavigation.listing(listing.id()), listing.title())
        : new Span(listing.title());
  }

  private Div because(SeenIntroduction seen, SeenListing own) {
    Div because = new Div(ListingNavigation.kindBadge(own.kind()), title(own));
    if (seen.points() != null) {
      Span points = new Span(getTranslation("introduction.points", seen.points()));
      points.addClassName("quiet");
      because.add(points);
    }
    because.addClassName("who");
    return because;
  }

  private Section request(SeenIntroduction seen) {
    Section section = new Section(new H2(getTranslation("introduction.request")));
    section.addClassNames("column", "request");
    add(section, "introduction.brings", seen.request().brings());
    add(section, "introduction.asks", seen.request().asks());
    if (!seen.request().when().isEmpty()) {
      add(section, "introduction.when", seen.request().when());
    }
    return section;
  }

  private void add(Section section, String key, String text) {
    Span label = new Span(getTranslation(key));
    label.addClassName("quiet");
    Paragraph words = new Paragraph(text);
    words.addClassName("prose");
    section.add(new Div(label, words));
  }

  private Section party(SeenIntroduction seen, Side side) {
    SeenParty party = seen.party(side);
    Section section =
        new Section(
            new H2(
                getTranslation(
                    side == seen.mine() ? "introduction.us" : "introduction.side." + side)));
    section.addClassNames("column", "writing-note");
    section.add(
        party.organisation() == null
            ? new Span(getTranslation("introduction.anonymous"))
            : new Link(
                OrganisationNavigation.organisation(party.organisation()),
                String.valueOf(party.name())));
    if (side == seen.mine() && party.anonymous() && !party.agreed().isEmpty()) {
      section.add(note("introduction.shown-once-both"));
    } else if (side == seen.mine() && party.anonymous()) {
      section.add(note("introduction.anonymous-to-them"));
    }
    party.contacts().forEach(contact -> section.add(contact(contact)));
    section.add(new DocumentsList(party.documents(), side == seen.mine()));
    return section;
  }

  private Span note(String key) {
    Span note = new Span(getTranslation(key));
    note.addClassName("quiet");
    return note;
  }

  private static Div contact(Contact contact) {
    Div who = new Div(new Span(contact.name()));
    who.addClassName("contact");
    if (!contact.role().isEmpty()) {
      who.add(new Span(contact.role()));
    }
    if (!contact.email().isEmpty()) {
      who.add(new Anchor("mailto:" + contact.email(), contact.email()));
    }
    if (!contact.telephone().isEmpty()) {
      who.add(new Span(contact.telephone()));
    }
    return who;
  }

  private Section accompanied(SeenIntroduction seen) {
    Section section =
        new Section(
            new H2(getTranslation("introduction.adviser")),
            new Span(
                seen.adviser() == null
                    ? getTranslation("introduction.adviser.agency")
                    : seen.adviser()));
    section.addClassNames("column", "writing-note");
    if (seen.can().contains(SeenIntroduction.Can.HAND_OVER)) {
      section.add(new HandOverButton(introductions, seen, this::refresh));
    }
    return section;
  }

  private Section history(SeenIntroduction seen) {
    DescriptionList steps = new DescriptionList();
    steps.addClassName("facts");
    for (SeenStep step : seen.history()) {
      steps.add(
          new DescriptionList.Term(Reader.date(step.at())),
          new DescriptionList.Description(words(seen, step)));
    }
    Section section = new Section(new H2(getTranslation("introduction.history")), steps);
    section.addClassName("column");
    return section;
  }

  private Div words(SeenIntroduction seen, SeenStep step) {
    String side = step.side() == null ? "" : IntroductionWords.name(seen, step.side());
    String who = step.who() == null ? side : step.who() + (side.isEmpty() ? "" : " · " + side);
    Div words = new Div(new Span(getTranslation("introduction.act." + step.act())));
    if (!who.isEmpty()) {
      Span by = new Span(" " + who);
      by.addClassName("quiet");
      words.add(by);
    }
    if (step.note() != null && !step.note().isEmpty()) {
      Paragraph note = new Paragraph(step.note());
      note.addClassName("prose");
      words.add(note);
    }
    return words;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("introduction.title"));
  }
}
