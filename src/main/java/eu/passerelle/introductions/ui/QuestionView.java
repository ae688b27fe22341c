package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.introductions.IllegalQuestionState;
import eu.passerelle.introductions.QuestionId;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenIntroduction.SeenListing;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.introductions.SeenQuestion.Can;
import eu.passerelle.introductions.SeenQuestion.SeenLine;
import eu.passerelle.introductions.Side;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** One question with its answers, and what the reader can do about it. */
@Route(QuestionNavigation.QUESTIONS)
@PermitAll
class QuestionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Questions questions;
  private final Div head = new Div();
  private final Div lines = new Div();
  private final Div forms = new Div();
  private QuestionId id = new QuestionId("");
  private @Nullable SeenQuestion shown;
  private Runnable stopListening = () -> {};

  QuestionView(Questions questions) {
    this.questions = questions;
    head.addClassName("column");
    forms.addClassName("column");
    lines.addClassName("conversation");
    lines.getElement().setAttribute("role", "log");
    addClassNames("page", "narrow");
    add(head, lines, forms);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    id = new QuestionId(parameter);
    show(
        questions
            .find(id)
            .orElseThrow(() -> new NotFoundException(getTranslation("question.not-found"))));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = questions.listen(event.getUI().accessLater(this::refresh, () -> {})::run);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  /** Leaves alone what did not change. */
  private void refresh() {
    questions.find(id).filter(now -> !now.equals(shown)).ifPresent(this::show);
  }

  private void show(SeenQuestion seen) {
    SeenQuestion before = shown;
    shown = seen;
    head.removeAll();
    head.add(
        new Link(IntroductionNavigation.BOARD, getTranslation("introductions.title")),
        new H1(QuestionWords.between(seen)),
        listing(seen.listing()),
        state(seen));
    if (seen.mine() == Side.ASKING && seen.side(Side.ASKING).hidden()) {
      head.add(quiet("introduction.anonymous-to-them"));
    }
    if (seen.consultation()) {
      head.add(quiet("question.consultation.asker"));
    }
    lines.removeAll();
    seen.lines().forEach(line -> lines.add(bubble(seen, line)));
    if (before == null || !asksTheSame(before, seen)) {
      forms.removeAll();
      addForms(seen);
    }
  }

  /** Whether what somebody is writing can stay. */
  private static boolean asksTheSame(SeenQuestion before, SeenQuestion now) {
    return before.id().equals(now.id())
        && before.can().equals(now.can())
        && before.lastQuestion().equals(now.lastQuestion());
  }

  private Div listing(SeenListing listing) {
    Div about =
        new Div(
            ListingNavigation.kindBadge(listing.kind()),
            listing.live()
                ? new Link(ListingNavigation.listing(listing.id()), listing.title())
                : new Span(listing.title()));
    about.addClassName("who");
    return about;
  }

  private Div state(SeenQuestion seen) {
    Div state = new Div(new Tag(QuestionWords.state(seen), "state"));
    state.addClassName("who");
    if (seen.lapses() != null) {
      Span lapses = new Span(getTranslation("question.lapses", Reader.date(seen.lapses())));
      lapses.addClassName("quiet");
      state.add(lapses);
    }
    return state;
  }

  private Paragraph quiet(String key) {
    Paragraph note = new Paragraph(getTranslation(key));
    note.addClassName("quiet");
    return note;
  }

  private Div bubble(SeenQuestion seen, SeenLine line) {
    Span when = new Span(Reader.date(line.at()) + " " + Reader.time(line.at()));
    when.addClassName("quiet");
    Div head = new Div(new Span(author(seen, line)), when);
    head.addClassName("who");
    Paragraph words = new Paragraph(line.text());
    words.addClassName("prose");
    Div bubble = new Div(head, words);
    bubble.addClassNames("bubble", line.side() == seen.mine() ? "ours" : "theirs");
    if (line.shared() != null) {
      bubble.add(new Tag(getTranslation("question.shared"), "state"));
    }
    if (line.side() == Side.ASKED && seen.can().contains(Can.SHARE)) {
      bubble.add(shareButton(seen, line));
    }
    return bubble;
  }

  private String author(SeenQuestion seen, SeenLine line) {
    if (line.mine()) {
      return getTranslation("conversation.you");
    }
    return line.who() == null ? QuestionWords.name(seen, line.side()) : line.who();
  }

  private Button shareButton(SeenQuestion seen, SeenLine answer) {
    return new Button(
        getTranslation(answer.shared() == null ? "question.share" : "question.share.change"),
        click -> new ShareDialog(questions, seen, answer, this::refresh).open());
  }

  private void addForms(SeenQuestion seen) {
    if (seen.can().contains(Can.ANSWER)) {
      forms.add(new AnswerForm(questions, seen, this::refresh));
    }
    if (seen.can().contains(Can.FOLLOW_UP)) {
      addFollowUp();
    }
    if (seen.can().contains(Can.WITHDRAW)) {
      Div actions = new Div(new Button(getTranslation("question.withdraw"), click -> withdraw()));
      actions.addClassName("actions");
      forms.add(actions);
    }
  }

  private void addFollowUp() {
    QuestionField text = new QuestionField(getTranslation("question.follow-up"));
    text.setHelperText(getTranslation("question.text.help"));
    Button send =
        new Button(
            getTranslation("question.send"),
            click -> {
              if (text.isWritten()) {
                text.send(
                    () -> questions.followUp(id, text.getValue()),
                    "question.identity",
                    this::refresh);
              }
            });
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(send);
    actions.addClassName("actions");
    forms.add(text, actions);
  }

  private void withdraw() {
    try {
      questions.withdraw(id);
    } catch (IllegalQuestionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    }
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("question.title"));
  }
}
