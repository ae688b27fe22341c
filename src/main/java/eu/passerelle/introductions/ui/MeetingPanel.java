package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.IllegalMeetingState;
import eu.passerelle.introductions.IllegalMeetingTime;
import eu.passerelle.introductions.MeetingProposal;
import eu.passerelle.introductions.MeetingState;
import eu.passerelle.introductions.Meetings;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenMeeting;
import eu.passerelle.introductions.SeenMeeting.Can;
import eu.passerelle.introductions.SeenMeeting.SeenAppointment;
import eu.passerelle.introductions.Side;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.ReasonDialog;
import eu.passerelle.shared.ui.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When the two sides meet: what is proposed, what is agreed, and what the reader can do about it.
 */
class MeetingPanel extends Composite<Section> {

  private final Meetings meetings;
  private final Runnable done;
  private final Div content = new Div();
  private @Nullable SeenMeeting shown;
  private SeenIntroduction seen;

  /**
   * @param done what shows the introduction anew once something was done
   */
  MeetingPanel(Meetings meetings, SeenIntroduction seen, Runnable done) {
    this.meetings = meetings;
    this.seen = seen;
    this.done = done;
    content.addClassName("column");
    getContent().addClassNames("column", "meeting");
    getContent().add(new H2(getTranslation("meeting.title")), content);
    meetings.readIn(Reader.zone());
  }

  /** Shows what is so now; a choice the reader is about to make stays where nothing changed. */
  void show(SeenIntroduction now) {
    List<SeenMeeting> all = meetings.of(now.id());
    SeenMeeting last = all.isEmpty() ? null : all.getFirst();
    boolean same = content.getComponentCount() > 0 && Objects.equals(last, shown);
    if (!same || talks(now) != talks(seen)) {
      content.removeAll();
      fill(now, last);
    }
    shown = last;
    seen = now;
    setVisible(content.getComponentCount() > 0);
  }

  private static boolean talks(SeenIntroduction now) {
    return now.can().contains(SeenIntroduction.Can.WRITE);
  }

  private void fill(SeenIntroduction now, @Nullable SeenMeeting last) {
    if (last != null) {
      content.add(card(now, last));
    }
    if ((last == null || last.over()) && talks(now)) {
      if (last == null) {
        content.add(new Paragraph(getTranslation("meeting.none")));
      }
      Button propose = new Button(getTranslation("meeting.propose"), click -> propose(now).open());
      content.add(actions(propose));
    }
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  private Div card(SeenIntroduction now, SeenMeeting meeting) {
    Div card = new Div(new Tag(getTranslation(state(meeting)), "state"));
    card.addClassName("card");
    if (meeting.appointment() != null) {
      card.add(appointment(meeting, meeting.appointment()));
    }
    if (meeting.proposal() != null && !meeting.over()) {
      card.add(
          meeting.proposedBy() == now.mine()
              ? ours(meeting, meeting.proposal())
              : theirs(now, meeting, meeting.proposal()));
    }
    if (meeting.reason() != null) {
      card.add(prose(meeting.reason()));
    }
    card.add(others(meeting));
    return card;
  }

  private static String state(SeenMeeting meeting) {
    return "meeting.state."
        + switch (meeting.state()) {
          case PROPOSED -> meeting.over() ? "UNANSWERED" : "PROPOSED";
          case AGREED -> meeting.over() ? "PAST" : "AGREED";
          default -> meeting.state().name();
        };
  }

  private Div appointment(SeenMeeting meeting, SeenAppointment agreed) {
    Div when = new Div(new Span(Reader.moment(agreed.start())));
    when.addClassName("meeting-when");
    Div appointment = new Div(when, details(agreed.minutes(), agreed.place(), agreed.note()));
    appointment.addClassName("column");
    if (meeting.state() == MeetingState.AGREED && !meeting.over()) {
      Anchor file = new Link(calendar(meeting), getTranslation("meeting.add")).asButton();
      file.setRouterIgnore(true);
      file.getElement().setAttribute("download", true);
      appointment.add(actions(file));
    }
    return appointment;
  }

  private static String calendar(SeenMeeting meeting) {
    return Meetings.PATH + meeting.id().value() + "/invitation.ics";
  }

  private Div details(int minutes, String place, String note) {
    Div details = new Div(new Span(length(minutes)));
    details.addClassName("column");
    if (!place.isEmpty()) {
      details.add(place(place));
    }
    if (!note.isEmpty()) {
      details.add(prose(note));
    }
    return details;
  }

  private String length(int minutes) {
    return getTranslation("meeting.lasts", minutes / 60, minutes % 60);
  }

  private Component place(String place) {
    if (place.matches("https://\\S+")) {
      Anchor link = new Anchor(place, place);
      link.getElement().setAttribute("rel", "noopener nofollow");
      return link;
    }
    return new Span(getTranslation("meeting.at", place));
  }

  private static Paragraph prose(String text) {
    Paragraph words = new Paragraph(text);
    words.addClassName("prose");
    return words;
  }

  private Div ours(SeenMeeting meeting, MeetingProposal proposal) {
    UnorderedList times = new UnorderedList();
    proposal.times().forEach(time -> times.add(new ListItem(Reader.moment(time))));
    Div ours =
        new Div(
            new Span(
                getTranslation(
                    meeting.appointment() == null ? "meeting.ours" : "meeting.ours.moving")),
            times,
            details(proposal.minutes(), proposal.place(), proposal.note()));
    ours.addClassName("column");
    return ours;
  }

  private Div theirs(SeenIntroduction now, SeenMeeting meeting, MeetingProposal proposal) {
    Side side = Objects.requireNonNull(meeting.proposedBy());
    RadioButtonGroup<Instant> times = new RadioButtonGroup<>();
    times.setLabel(
        getTranslation(
            meeting.appointment() == null ? "meeting.theirs" : "meeting.theirs.moving",
            IntroductionWords.name(now, side)));
    times.setItems(proposal.times());
    times.setItemLabelGenerator(Reader::moment);
    times.getElement().getThemeList().add("vertical");
    if (proposal.times().size() == 1) {
      times.setValue(proposal.times().getFirst());
    }
    Div theirs = new Div(times, details(proposal.minutes(), proposal.place(), proposal.note()));
    theirs.addClassName("column");
    if (meeting.can().contains(Can.ACCEPT)) {
      theirs.add(actions(accept(meeting, times), decline(meeting)));
    }
    return theirs;
  }

  private Button accept(SeenMeeting meeting, RadioButtonGroup<Instant> times) {
    Button accept =
        new Button(
            getTranslation("meeting.accept"),
            click -> {
              if (times.getValue() == null) {
                times.setErrorMessage(getTranslation("meeting.choose"));
                times.setInvalid(true);
              } else {
                act(() -> meetings.accept(meeting.id(), times.getValue()));
              }
            });
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    return accept;
  }

  private Button decline(SeenMeeting meeting) {
    return withReason("meeting.decline", reason -> meetings.decline(meeting.id(), reason));
  }

  private Button withReason(String key, Consumer<String> act) {
    return new Button(
        getTranslation(key),
        click ->
            new ReasonDialog(getTranslation(key), reason -> act(() -> act.accept(reason))).open());
  }

  private Div others(SeenMeeting meeting) {
    Div others = actions();
    if (meeting.can().contains(Can.PROPOSE_OTHER)) {
      boolean agreed = meeting.appointment() != null;
      others.add(
          new Button(
              getTranslation(agreed ? "meeting.move" : "meeting.propose-other"),
              click -> proposeOther(meeting).open()));
    }
    if (meeting.can().contains(Can.CANCEL)) {
      others.add(
          withReason(
              meeting.appointment() == null ? "meeting.withdraw" : "meeting.cancel",
              reason -> meetings.cancel(meeting.id(), reason)));
    }
    others.setVisible(others.getComponentCount() > 0);
    return others;
  }

  private MeetingDialog propose(SeenIntroduction now) {
    return new MeetingDialog(
        "meeting.propose", null, proposal -> meetings.propose(now.id(), proposal), done);
  }

  private MeetingDialog proposeOther(SeenMeeting meeting) {
    return new MeetingDialog(
        meeting.appointment() == null ? "meeting.propose-other" : "meeting.move",
        before(meeting),
        proposal -> meetings.proposeOther(meeting.id(), proposal),
        done);
  }

  private static @Nullable MeetingProposal before(SeenMeeting meeting) {
    SeenAppointment agreed = meeting.appointment();
    return agreed == null
        ? meeting.proposal()
        : new MeetingProposal(
            List.of(agreed.start()), agreed.minutes(), agreed.place(), agreed.note());
  }

  private void act(Runnable act) {
    try {
      act.run();
    } catch (IllegalMeetingState | IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    } catch (IllegalMeetingTime e) {
      Notice.refused(getTranslation("meeting.time.past"));
    } catch (IdentityInText e) {
      Notice.refused(getTranslation("conversation.identity", String.join(", ", e.found())));
    } catch (TooOften e) {
      Notice.refused(getTranslation("conversation.too-often"));
    }
    done.run();
  }
}
