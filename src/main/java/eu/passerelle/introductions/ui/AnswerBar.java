package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.introductions.Disclosure;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenParty;
import eu.passerelle.introductions.Side;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.ReasonDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What the reader can do with an introduction now. */
class AnswerBar extends Composite<Div> {

  private final Introductions introductions;
  private final SeenIntroduction seen;
  private final LocalDate today;
  private final Runnable done;

  AnswerBar(Introductions introductions, SeenIntroduction seen, LocalDate today, Runnable done) {
    this.introductions = introductions;
    this.seen = seen;
    this.today = today;
    this.done = done;
    getContent().addClassNames("actions", "own");
    add(
        Can.ACCEPT,
        true,
        () ->
            discloseDialog(
                    Side.ASKED,
                    "introduction.accept",
                    shown -> introductions.accept(seen.id(), shown))
                .open());
    addWithReason(Can.DECLINE, reason -> introductions.decline(seen.id(), reason));
    add(Can.NEGOTIATE, true, () -> act(() -> introductions.negotiate(seen.id())));
    add(Can.AGREE, false, this::agree);
    add(
        Can.DISCLOSE,
        false,
        () ->
            discloseDialog(
                    Objects.requireNonNull(seen.mine()),
                    "introduction.disclose",
                    shown -> introductions.disclose(seen.id(), shown))
                .open());
    addWithReason(Can.END, reason -> introductions.end(seen.id(), reason));
    addWithReason(Can.WITHDRAW, reason -> introductions.withdraw(seen.id(), reason));
    setVisible(getContent().getComponentCount() > 0);
  }

  /** Whether it would be the same for what an introduction is now. */
  boolean offersTheSame(SeenIntroduction now) {
    return seen.can().equals(now.can()) && seen.parties().equals(now.parties());
  }

  private void agree() {
    new OutcomeReportDialog(
            getTranslation("introduction.agree"),
            new OutcomeForm(List.of(OutcomeStage.AGREEMENT), today, today, false),
            report -> act(() -> introductions.agree(seen.id(), report.terms())))
        .open();
  }

  private void add(Can can, boolean first, Runnable click) {
    if (seen.can().contains(can)) {
      Button button = new Button(getTranslation(key(can)), pressed -> click.run());
      if (first) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
      }
      getContent().add(button);
    }
  }

  private void addWithReason(Can can, Consumer<String> act) {
    add(
        can,
        false,
        () ->
            new ReasonDialog(getTranslation(key(can)), reason -> act(() -> act.accept(reason)))
                .open());
  }

  private static String key(Can can) {
    return "introduction." + can.name().toLowerCase(Locale.ROOT);
  }

  private Dialog discloseDialog(Side side, String act, Consumer<Set<Disclosure>> disclose) {
    SeenParty party = seen.party(side);
    DisclosureField field = new DisclosureField();
    field.show(party.anonymous(), party.agreed());
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation(act));
    dialog.add(field);
    Button go =
        new Button(
            getTranslation(act),
            click -> {
              dialog.close();
              act(() -> disclose.accept(field.chosen()));
            });
    go.addThemeVariants(ButtonVariant.PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("action.cancel"), click -> dialog.close()), go);
    return dialog;
  }

  private void act(Runnable act) {
    try {
      act.run();
    } catch (IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    }
    done.run();
  }
}
