package eu.passerelle.roles;

import eu.passerelle.access.Account;
import eu.passerelle.introductions.QuestionId;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.Responsiveness;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.Organisation;
import java.util.List;

/**
 * What everybody tries with questions, seen from the organisation whose listing they are about. The
 * administrator of another organisation asks; the cluster's manager accompanies.
 */
public class QuestionOperations implements ModuleOperations {

  /** The first thing written, the answer, and so on. */
  private static final int ANSWER = 1;

  private final Cast cast;
  private final CastListings listings;
  private final Questions questions;
  private final Responsiveness responsiveness;

  QuestionOperations(
      Cast cast, CastListings listings, Questions questions, Responsiveness responsiveness) {
    this.cast = cast;
    this.listings = listings;
    this.questions = questions;
    this.responsiveness = responsiveness;
  }

  @Override
  public List<Operations> all() {
    return List.of(questions(), responsiveness());
  }

  /** A listing, and another organisation that could ask. */
  private record Meeting(Listing listing, Organisation asking, Account somebody) {}

  /** A question that was asked. */
  private record Put(ListingId listing, QuestionId id) {}

  private Meeting meeting() {
    Account somebody = cast.newcomer();
    return new Meeting(listings.published(), cast.neighbour(somebody), somebody);
  }

  private QuestionId ask(Meeting one) {
    return questions.ask(one.listing().id(), one.asking().id(), true, "Combien de têtes ?");
  }

  private Put put() {
    Meeting meeting = meeting();
    return new Put(meeting.listing().id(), cast.as(meeting.somebody(), () -> ask(meeting)));
  }

  private QuestionId asked() {
    return put().id();
  }

  private Put answeredToAll() {
    Put put = put();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          questions.answer(put.id(), "Quarante.", "Combien ?");
          return true;
        });
    return put;
  }

  private QuestionId answered() {
    return answeredToAll().id();
  }

  private Operations questions() {
    return new Operations(Questions.class, cast)
        .sees(
            "refusal(ListingId)",
            "that there is one",
            this::meeting,
            one -> questions.refusal(one.listing().id()))
        .sees("askers(ListingId)", this::meeting, one -> questions.askers(one.listing().id()))
        .does(
            "ask(ListingId, OrganisationId, boolean, String)",
            "for another organisation",
            this::meeting,
            this::ask)
        .does(
            "followUp(QuestionId, String)",
            this::answered,
            id -> questions.followUp(id, "Et les agneaux ?"))
        .does("withdraw(QuestionId)", this::asked, questions::withdraw)
        .does(
            "answer(QuestionId, String, String)",
            this::asked,
            id -> questions.answer(id, "Quarante.", null))
        .does(
            "share(QuestionId, int, String, String)",
            this::answered,
            id -> questions.share(id, ANSWER, "Combien ?", "Quarante têtes."))
        .does("unshare(QuestionId, int)", this::answered, id -> questions.unshare(id, ANSWER))
        .sees("shared(ListingId)", this::answeredToAll, one -> questions.shared(one.listing()))
        .sees("about(ListingId)", this::put, one -> questions.about(one.listing()))
        .sees("mine()", this::asked, id -> has(questions.mine(), id))
        .sees("find(QuestionId)", this::asked, questions::find)
        .tells("listen(Runnable)", () -> questions.listen(() -> {}));
  }

  private static boolean has(List<SeenQuestion> found, QuestionId id) {
    return found.stream().anyMatch(one -> one.id().equals(id));
  }

  private Operations responsiveness() {
    return new Operations(Responsiveness.class, cast)
        .sees("of(ListingId)", this::answeredToAll, one -> responsiveness.of(one.listing()));
  }
}
