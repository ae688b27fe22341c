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
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.util.List;

/** What both sides have written, and where to write. */
class ConversationPanel extends Composite<Section> {

  private final Conversations conversations;
  private final Div lines = new Div();
  private final TextArea text = new TextArea();
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
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
    Div actions = new Div(send);
    actions.addClassName("actions");
    writing.add(text, actions);
    writing.addClassName("column");
    getContent().addClassName("column");
    getContent().add(new H2(getTranslation("conversation.title")), lines, writing);
  }

  /** Adds what is new; what somebody is writing stays. */
  void show(SeenIntroduction now) {
    seen = now;
    writing.setVisible(now.can().contains(Can.WRITE));
    List<Line> all = conversations.lines(now.id());
    if (all.size() < shown) {
      lines.removeAll();
      shown = 0;
    }
    all.subList(shown, all.size()).forEach(line -> lines.add(bubble(line)));
    shown = all.size();
    if (all.stream().anyMatch(Line::unread)) {
      conversations.read(now.id());
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
    Paragraph words = new Paragraph(line.text());
    words.addClassName("prose");
    Div bubble = new Div(head, words);
    bubble.addClassNames("bubble", line.side() == seen.mine() ? "ours" : "theirs");
    return bubble;
  }

  private void send() {
    if (text.getValue().isBlank()) {
      text.focus();
      return;
    }
    try {
      conversations.write(next, seen.id(), text.getValue());
      next = MessageId.random();
      text.clear();
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
