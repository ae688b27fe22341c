package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.introductions.Conversations;
import eu.passerelle.introductions.Conversations.Line;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.MessageId;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.StillAnonymous;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ui.FileUpload;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.io.InputStream;
import java.util.List;

/** What both sides have written, and where to write. */
class ConversationPanel extends Composite<Section> {

  /** What stands in a page that nobody looks at is not read yet. */
  private static final String ONCE_VISIBLE =
      """
      return new Promise(seen => document.visibilityState === 'visible'
          ? seen()
          : document.addEventListener('visibilitychange', () => seen(), { once: true }));
      """;

  private final Conversations conversations;
  private final Div lines = new Div();
  private final TextArea text = new TextArea();
  private final FilesToSend files = new FilesToSend(this::showAttaching);
  private final FileUpload attach =
      new FileUpload(getTranslation("conversation.attach"), this::attach);
  private final Span anonymous = new Span(getTranslation("conversation.anonymous-files"));
  private final Div writing = new Div();
  private SeenIntroduction seen;
  private MessageId next = MessageId.random();
  private int shown;

  ConversationPanel(Conversations conversations, SeenIntroduction seen) {
    this.conversations = conversations;
    this.seen = seen;
    lines.addClassName("conversation");
    lines.getElement().setAttribute("role", "log");
    text.setLabel(getTranslation("conversation.write"));
    text.setMaxLength(Conversations.LONGEST);
    text.setWidthFull();
    Button send = new Button(getTranslation("conversation.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
        .listenOn(text)
        .resetFocusOnActiveElement();
    Div actions = new Div(send, attach, anonymous);
    actions.addClassName("actions");
    anonymous.addClassName("quiet");
    writing.add(text, files, actions);
    writing.addClassNames("column", "writing");
    getContent().addClassName("column");
    getContent().add(new H2(getTranslation("conversation.title")), lines, writing);
  }

  /** Adds what is new; what somebody is writing stays. */
  void show(SeenIntroduction now) {
    seen = now;
    writing.setVisible(now.can().contains(Can.WRITE));
    showAttaching();
    List<Line> all = conversations.lines(now.id());
    if (all.size() < shown) {
      lines.removeAll();
      shown = 0;
    }
    all.subList(shown, all.size()).forEach(line -> lines.add(bubble(line)));
    shown = all.size();
    if (all.stream().anyMatch(Line::unread)) {
      getElement().executeJs(ONCE_VISIBLE).then(visible -> conversations.read(now.id()));
    }
  }

  private Div bubble(Line line) {
    Span who =
        new Span(
            line.mine()
                ? getTranslation("conversation.you")
                : line.author().orElse(IntroductionWords.name(seen, line.side())));
    Span when = new Span(Reader.date(line.at()) + " " + Reader.time(line.at()));
    when.addClassName("quiet");
    Div head = new Div(who, when);
    head.addClassName("who");
    Div bubble = new Div(head);
    if (!line.text().isEmpty()) {
      Paragraph words = new Paragraph(line.text());
      words.addClassName("prose");
      bubble.add(words);
    }
    line.files().forEach(file -> bubble.add(new SentFileLink(seen.id(), file)));
    bubble.addClassNames("bubble", line.side() == seen.mine() ? "ours" : "theirs");
    return bubble;
  }

  /** An anonymous side reads why it cannot, and what to do. */
  private void showAttaching() {
    boolean can = seen.can().contains(Can.ATTACH);
    attach.setVisible(can && files.files().size() < Conversations.MOST_FILES);
    anonymous.setVisible(!can);
  }

  private void attach(String name, InputStream content) {
    try {
      files.add(conversations.attach(seen.id(), name, content));
    } catch (StillAnonymous e) {
      Notice.refused(getTranslation("conversation.anonymous-files"));
    } catch (IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    } catch (TooOften e) {
      Notice.refused(getTranslation("conversation.too-often"));
    }
  }

  private void send() {
    if (text.getValue().isBlank() && files.files().isEmpty()) {
      text.focus();
      return;
    }
    try {
      conversations.write(next, seen.id(), text.getValue(), files.files());
      next = MessageId.random();
      text.clear();
      files.clear();
      show(seen);
      text.focus();
    } catch (IdentityInText e) {
      text.setErrorMessage(getTranslation("conversation.identity", String.join(", ", e.found())));
      text.setInvalid(true);
      text.focus();
    } catch (IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    } catch (TooOften e) {
      Notice.refused(getTranslation("conversation.too-often"));
    }
  }
}
