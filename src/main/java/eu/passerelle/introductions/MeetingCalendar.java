package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.introductions.Meeting.Appointment;
import eu.passerelle.mail.MailAttachment;
import eu.passerelle.mail.Outbox;
import eu.passerelle.operations.PublicAddress;
import eu.passerelle.shared.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Meetings as calendars read them (RFC 5545 and 5546): times in UTC, us as the organiser, and at
 * most the reader as who attends, so that nobody learns an address.
 */
@Component
class MeetingCalendar {

  /** Name of the file. */
  static final String FILE = "invitation.ics";

  private final PublicAddress address;
  private final Outbox outbox;
  private final Clock clock;

  MeetingCalendar(PublicAddress address, Outbox outbox, Clock clock) {
    this.address = address;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * An invitation to what was agreed, or the news that it moved.
   *
   * @param values what the reader may know, as of {@link Addressees#values}
   */
  MailAttachment invitation(
      Meeting meeting, Appointment agreed, Account reader, Map<String, Object> values) {
    VEvent event = event(meeting, agreed, reader, values);
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    event.add(attendee(reader));
    return attachment(ImmutableMethod.REQUEST, event);
  }

  /** The news that it is called off. */
  MailAttachment cancellation(
      Meeting meeting, Appointment agreed, Account reader, Map<String, Object> values) {
    VEvent event = event(meeting, agreed, reader, values);
    event.add(ImmutableStatus.VEVENT_CANCELLED);
    event.add(attendee(reader));
    return attachment(ImmutableMethod.CANCEL, event);
  }

  /** What was agreed, to be put into one's calendar by hand. */
  String file(Meeting meeting, Appointment agreed, Account reader, Map<String, Object> values) {
    VEvent event = event(meeting, agreed, reader, values);
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    return written(ImmutableMethod.PUBLISH, event);
  }

  private VEvent event(
      Meeting meeting, Appointment agreed, Account reader, Map<String, Object> values) {
    Texts texts = Texts.in(reader.language());
    URI page = URI.create(address.of(IntroductionMails.PAGE + meeting.introduction().value()));
    VEvent event = new VEvent(false);
    event.add(new Uid(meeting.id().value() + "@" + domain()));
    event.add(new DtStamp(clock.instant()));
    event.add(new Sequence(meeting.sequence()));
    event.add(new DtStart<Instant>(agreed.start()));
    event.add(new DtEnd<Instant>(agreed.end()));
    event.add(organizer());
    event.add(new Summary(texts.get("meeting.calendar.summary", values)));
    event.add(new Description(description(agreed, texts, values, page)));
    event.add(new Url(page));
    String place = agreed.proposal().offer().place();
    if (!place.isEmpty()) {
      event.add(new Location(place));
    }
    return event;
  }

  private static String description(
      Appointment agreed, Texts texts, Map<String, Object> values, URI page) {
    String note = agreed.proposal().offer().note();
    String about = texts.get("meeting.calendar.about", values) + "\n" + page;
    return note.isEmpty() ? about : note + "\n\n" + about;
  }

  private String domain() {
    String sender = outbox.sender();
    return sender.substring(sender.indexOf('@') + 1);
  }

  private Organizer organizer() {
    Organizer organizer = new Organizer(mailTo(outbox.sender()));
    organizer.add(new Cn("Passerelle"));
    return organizer;
  }

  private static Attendee attendee(Account reader) {
    Attendee attendee = new Attendee(mailTo(reader.email()));
    attendee.add(new Cn(reader.name()));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(Rsvp.FALSE);
    return attendee;
  }

  private static URI mailTo(String address) {
    return URI.create("mailto:" + UriUtils.encodePath(address, StandardCharsets.UTF_8));
  }

  private static MailAttachment attachment(Method method, VEvent event) {
    return new MailAttachment(
        FILE, "text/calendar; charset=UTF-8; method=" + method.getValue(), written(method, event));
  }

  private static String written(Method method, VEvent event) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Passerelle//Passerelle//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    calendar.add(event);
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
