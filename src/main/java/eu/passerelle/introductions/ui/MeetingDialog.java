package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.IllegalMeetingState;
import eu.passerelle.introductions.IllegalMeetingTime;
import eu.passerelle.introductions.MeetingProposal;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the times at which somebody would like to meet, by their own clock. */
class MeetingDialog extends Dialog {

  private static final int USUAL = 60;
  private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120, 180, 240, 480);

  private final Div times = new Div();
  private final List<MeetingTimeField> fields = new ArrayList<>();
  private final Button more =
      new Button(getTranslation("meeting.time.add"), click -> addTime().focus());
  private final Select<Integer> minutes = new Select<>();
  private final TextField place = new TextField(getTranslation("meeting.place"));
  private final TextArea note = new TextArea(getTranslation("meeting.note"));
  private final Consumer<MeetingProposal> propose;
  private final Runnable done;

  /**
   * @param act key of what this does, in words
   * @param before what to begin with, without its times; null for nothing
   * @param propose receives what was asked for
   * @param done what follows when that went well, or can no longer be done
   */
  MeetingDialog(
      String act,
      @Nullable MeetingProposal before,
      Consumer<MeetingProposal> propose,
      Runnable done) {
    this.propose = propose;
    this.done = done;
    setHeaderTitle(getTranslation(act));
    setWidth("560px");
    times.addClassName("column");
    addTime();
    minutes.setLabel(getTranslation("meeting.duration"));
    minutes.setItems(lengths(before));
    minutes.setItemLabelGenerator(one -> getTranslation("meeting.lasts", one / 60, one % 60));
    place.setHelperText(getTranslation("meeting.place.help"));
    place.setMaxLength(MeetingProposal.LONGEST_PLACE);
    place.setWidthFull();
    note.setMaxLength(MeetingProposal.LONGEST_NOTE);
    note.setWidthFull();
    fill(before);
    Div form =
        new Div(
            new Paragraph(getTranslation("meeting.time.zone", Reader.texts().zone(Reader.zone()))),
            times,
            new Div(more),
            minutes,
            place,
            note);
    form.addClassName("column");
    add(form);
    Button send = new Button(getTranslation("meeting.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
  }

  private static TreeSet<Integer> lengths(@Nullable MeetingProposal before) {
    TreeSet<Integer> lengths = new TreeSet<>(LENGTHS);
    if (before != null) {
      lengths.add(before.minutes());
    }
    return lengths;
  }

  private void fill(@Nullable MeetingProposal before) {
    minutes.setValue(before == null ? USUAL : before.minutes());
    place.setValue(before == null ? "" : before.place());
    note.setValue(before == null ? "" : before.note());
  }

  private MeetingTimeField addTime() {
    MeetingTimeField field = new MeetingTimeField(fields.size() + 1, Reader.zone());
    fields.add(field);
    times.add(field);
    more.setVisible(fields.size() < MeetingProposal.MOST_TIMES);
    return field;
  }

  private void send() {
    boolean first = true;
    for (MeetingTimeField field : fields) {
      if (!field.check(first)) {
        field.focus();
        return;
      }
      first = false;
    }
    propose(
        new MeetingProposal(
            fields.stream().flatMap(field -> field.time().stream()).toList(),
            Objects.requireNonNull(minutes.getValue()),
            place.getValue(),
            note.getValue()));
  }

  private void propose(MeetingProposal proposal) {
    try {
      propose.accept(proposal);
      finish();
    } catch (IllegalMeetingTime e) {
      fields.stream()
          .filter(field -> field.time().filter(e.time()::equals).isPresent())
          .forEach(field -> field.refuse(e.isPast() ? "meeting.time.past" : "meeting.time.far"));
    } catch (IdentityInText e) {
      refuse(e);
    } catch (TooOften e) {
      Notice.refused(getTranslation("conversation.too-often"));
    } catch (IllegalMeetingState | IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
      finish();
    }
  }

  private void refuse(IdentityInText identity) {
    String why = getTranslation("conversation.identity", String.join(", ", identity.found()));
    if (identity.found().stream().anyMatch(place.getValue()::contains)) {
      place.setErrorMessage(why);
      place.setInvalid(true);
      place.focus();
    } else {
      note.setErrorMessage(why);
      note.setInvalid(true);
      note.focus();
    }
  }

  private void finish() {
    close();
    done.run();
  }
}
