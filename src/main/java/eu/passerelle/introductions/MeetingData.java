package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import eu.passerelle.introductions.Meeting.Appointment;
import eu.passerelle.introductions.Meeting.Proposal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What a person said about meetings, and by which clock they read times. */
@Component
@Order(51)
class MeetingData implements PersonalData {

  private final MongoTemplate mongo;
  private final PersonInDocuments documents;
  private final ReaderZones zones;

  MeetingData(MongoTemplate mongo, PersonInDocuments documents, ReaderZones zones) {
    this.mongo = mongo;
    this.documents = documents;
    this.zones = zones;
  }

  @Override
  public String name() {
    return "meetings";
  }

  @Override
  public Object of(Account person) {
    List<Meeting> meetings = mongo.find(Query.query(acting(person)), Meeting.class);
    return Map.of(
        "acts",
        meetings.stream().flatMap(meeting -> acts(meeting, person)).toList(),
        "proposals",
        meetings.stream().flatMap(meeting -> proposals(meeting, person)).toList(),
        "timeZone",
        zones.of(person.id()).getId());
  }

  private static Stream<Map<String, String>> acts(Meeting meeting, Account person) {
    return meeting.history().stream()
        .filter(step -> step.by().equals(person.id()))
        .map(step ->
            Map.of(
                "at", step.at().toString(),
                "action", step.act().name(),
                "note", step.note() == null ? "" : step.note()));
  }

  private static Stream<Map<String, String>> proposals(Meeting meeting, Account person) {
    return Stream.concat(
            Stream.ofNullable(meeting.proposal()),
            Stream.ofNullable(meeting.appointment()).map(Appointment::proposal))
        .filter(proposal -> proposal.by().equals(person.id()))
        .map(Proposal::offer)
        .map(offer ->
            Map.of(
                "times", offer.times().toString(), "place", offer.place(), "note", offer.note()));
  }

  private static Criteria acting(Account person) {
    return new Criteria()
        .orOperator(
            Criteria.where("history.by").is(person.id()),
            Criteria.where("proposal.by").is(person.id()),
            Criteria.where("appointment.proposal.by").is(person.id()));
  }

  @Override
  public void erase(Account person) {
    documents.takeOut(Meeting.class, acting(person), person);
    zones.forget(person.id());
  }
}
