package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.access.LegalTexts;
import eu.passerelle.access.LegalTexts.Document;
import eu.passerelle.access.ui.LegalNavigation;
import eu.passerelle.files.RefusedFile;
import eu.passerelle.introductions.ConfidentialityAgreements;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenConfidentiality;
import eu.passerelle.introductions.SeenIntroduction.SeenDeed;
import eu.passerelle.introductions.SentFile;
import eu.passerelle.introductions.Side;
import eu.passerelle.introductions.StillAnonymous;
import eu.passerelle.listings.ui.FileUpload;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.shared.ui.FieldTexts;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agreement that guards confidential attachments: where it stands, and what to do next. */
class ConfidentialityPanel extends Composite<Section> {

  private static final Set<Can> OURS =
      Set.of(Can.ASK_CONFIDENTIALITY, Can.HAND_IN_SIGNED, Can.CONFIRM_SIGNED);

  private final ConfidentialityAgreements agreements;
  private final LegalTexts legal;
  private final LocalDate today;
  private final Runnable done;
  private @Nullable Shown shown;

  /**
   * @param today the last day on which something can have been signed
   * @param done run after each act
   */
  ConfidentialityPanel(
      ConfidentialityAgreements agreements, LegalTexts legal, LocalDate today, Runnable done) {
    this.agreements = agreements;
    this.legal = legal;
    this.today = today;
    this.done = done;
    getContent().addClassNames("column", "writing-note", "confidentiality");
  }

  /** All that the panel shows. */
  private record Shown(@Nullable SeenConfidentiality agreement, Set<Can> can, Set<String> names) {}

  /** Leaves alone what somebody is filling in, unless the agreement has changed. */
  void show(SeenIntroduction seen) {
    Shown now =
        new Shown(
            seen.confidentiality(),
            seen.can().stream().filter(OURS::contains).collect(Collectors.toSet()),
            Set.of(
                IntroductionWords.name(seen, Side.ASKED) + "/",
                "/" + IntroductionWords.name(seen, Side.ASKING)));
    if (!now.equals(shown)) {
      shown = now;
      fill(seen);
    }
  }

  private void fill(SeenIntroduction seen) {
    getContent().removeAll();
    SeenConfidentiality agreement = seen.confidentiality();
    setVisible(agreement != null || seen.can().contains(Can.ASK_CONFIDENTIALITY));
    getContent().add(new H2(getTranslation("confidentiality.title")));
    if (agreement == null) {
      getContent().add(new Paragraph(getTranslation("confidentiality.help")), ask(seen));
    } else {
      getContent()
          .add(new Paragraph(getTranslation(state(seen, agreement))), steps(seen, agreement));
      addNext(seen, agreement);
    }
    if (agreement == null || agreement.confirmed() == null) {
      getContent().add(model());
    }
  }

  private Button ask(SeenIntroduction seen) {
    return new Button(
        getTranslation("confidentiality.ask"), click -> act(() -> agreements.ask(seen.id())));
  }

  private static String state(SeenIntroduction seen, SeenConfidentiality agreement) {
    if (agreement.confirmed() != null) {
      return "confidentiality.in-force";
    }
    SeenDeed signed = agreement.signed();
    if (signed == null) {
      return "confidentiality.to-sign";
    }
    return signed.side() == seen.mine()
        ? "confidentiality.they-confirm"
        : "confidentiality.to-confirm";
  }

  private OrderedList steps(SeenIntroduction seen, SeenConfidentiality agreement) {
    OrderedList steps = new OrderedList();
    steps.addClassName("steps");
    steps.add(step(seen, "confidentiality.asked", agreement.asked()));
    SeenDeed signed = agreement.signed();
    if (signed != null) {
      steps.add(signed(seen, agreement, signed));
    }
    SeenDeed confirmed = agreement.confirmed();
    if (confirmed != null) {
      steps.add(step(seen, "confidentiality.confirmed", confirmed));
    }
    return steps;
  }

  private ListItem signed(SeenIntroduction seen, SeenConfidentiality agreement, SeenDeed signed) {
    ListItem item = step(seen, "confidentiality.handed-in", signed);
    LocalDate day = Objects.requireNonNull(agreement.day());
    item.addComponentAsFirst(
        new Div(new Span(getTranslation("confidentiality.signed-on", Reader.date(day)))));
    SentFile file = agreement.file();
    if (file != null) {
      item.add(new Div(new SentFileLink(seen.id(), file)));
    }
    return item;
  }

  private ListItem step(SeenIntroduction seen, String key, SeenDeed deed) {
    String side = IntroductionWords.name(seen, deed.side());
    String who = deed.who() == null ? side : deed.who() + " · " + side;
    return new ListItem(new Span(getTranslation(key, who, Reader.date(deed.at()))));
  }

  private void addNext(SeenIntroduction seen, SeenConfidentiality agreement) {
    if (seen.can().contains(Can.CONFIRM_SIGNED)) {
      Button confirm =
          new Button(
              getTranslation("confidentiality.confirm"),
              click ->
                  act(() ->
                      agreements.confirm(
                          seen.id(), Objects.requireNonNull(agreement.file()).file())));
      confirm.addThemeVariants(ButtonVariant.PRIMARY);
      getContent().add(confirm);
    }
    if (seen.can().contains(Can.HAND_IN_SIGNED)) {
      getContent()
          .add(
              agreement.signed() == null
                  ? handIn(seen)
                  : new Details(getTranslation("confidentiality.replace"), handIn(seen)));
    } else if (agreement.signed() == null && seen.mine() != null) {
      getContent().add(new Paragraph(getTranslation("confidentiality.anonymous")));
    }
  }

  private Div handIn(SeenIntroduction seen) {
    DatePicker day = new DatePicker(getTranslation("confidentiality.day"));
    day.setLocale(Reader.language().locale());
    day.setMax(today);
    day.setValue(today);
    day.setWidthFull();
    FieldTexts.translate(day);
    Div fields =
        new Div(
            day,
            new FileUpload(
                getTranslation("confidentiality.hand-in"),
                (name, content) -> handIn(seen, day, name, content)));
    fields.addClassName("column");
    return fields;
  }

  private void handIn(SeenIntroduction seen, DatePicker day, String name, InputStream content) {
    LocalDate signed = day.getValue();
    if (signed == null || signed.isAfter(today)) {
      day.setErrorMessage(getTranslation("confidentiality.day.error"));
      day.setInvalid(true);
      day.focus();
      return;
    }
    try {
      act(() -> agreements.handIn(seen.id(), name, content, signed));
    } catch (RefusedFile e) {
      if (e.reason() != RefusedFile.Reason.SIGNED) {
        throw e;
      }
      Notice.refused(getTranslation("confidentiality.electronic"));
    }
  }

  /** The model, to be read and printed, or kept and filled in. */
  private Component model() {
    Link read =
        new Link(
            LegalNavigation.path(Document.CONFIDENTIALITY),
            getTranslation("confidentiality.model"));
    read.setTarget("_blank");
    Language language = Reader.language();
    DownloadLink keep =
        new DownloadLink(
            getTranslation("confidentiality.model.download"),
            getTranslation("confidentiality.model.file"),
            "text/plain; charset=utf-8",
            () -> legal.text(Document.CONFIDENTIALITY, language).getBytes(StandardCharsets.UTF_8));
    Div links = new Div(read, keep);
    links.addClassName("actions");
    return links;
  }

  private void act(Runnable act) {
    try {
      act.run();
    } catch (IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    } catch (StillAnonymous e) {
      Notice.refused(getTranslation("confidentiality.anonymous"));
    } catch (TooOften e) {
      Notice.refused(getTranslation("conversation.too-often"));
    }
    done.run();
  }
}
