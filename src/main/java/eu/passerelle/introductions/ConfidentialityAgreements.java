package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.shared.Texts;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The agreement that guards the confidential attachments of both sides of an introduction. Who
 * answers for a side asks for it, hands it in and confirms it; who takes part reads it.
 *
 * <p>Doing something where it cannot be done, such as when somebody else was faster, fails with an
 * {@link IllegalIntroductionState}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ConfidentialityAgreements {

  static final String PATH = "files/introductions/";

  private final IntroductionChanges changes;
  private final IntroductionFiles files;
  private final Involvement involvement;
  private final CurrentAccount current;
  private final RateLimits limits;
  private final Clock clock;

  ConfidentialityAgreements(
      IntroductionChanges changes,
      IntroductionFiles files,
      Involvement involvement,
      CurrentAccount current,
      RateLimits limits,
      Clock clock) {
    this.changes = changes;
    this.files = files;
    this.involvement = involvement;
    this.current = current;
    this.limits = limits;
    this.clock = clock;
  }

  /** Where a file of an introduction is downloaded, below the root. */
  public static String path(IntroductionId introduction, FileId file) {
    return PATH + introduction.value() + "/" + file.value();
  }

  /** Asks that confidential attachments open under an agreement only. */
  public void ask(IntroductionId id) {
    Answering mine = requireAnswering(id);
    changes.change(
        id,
        "confidentiality-asked",
        one -> one.askConfidentiality(mine.side(), mine.account(), clock));
  }

  /**
   * Hands in what both sides have signed.
   *
   * @param day when it was signed, today at the latest
   * @throws StillAnonymous while one side does not know the other
   * @throws eu.passerelle.files.RefusedFile when the file is not of a kind that is kept
   */
  public void handIn(IntroductionId id, String name, InputStream content, LocalDate day) {
    Answering mine = requireAnswering(id);
    LocalDate today = Texts.dayOf(clock.instant());
    if (day.isAfter(today)) {
      throw new IllegalArgumentException(
          "illegal day of signature: %s; must not be after %s".formatted(day, today));
    }
    changes.find(id).requireSignable();
    limits.require(RateLimit.FILE, current.countedAs());
    SentFile file = files.keep(name, content);
    changes.change(
        id,
        "confidentiality-signed",
        one -> one.handInSigned(mine.side(), mine.account(), file, day, clock));
  }

  /**
   * Confirms that what the other side has handed in is the agreement that both have signed.
   *
   * @param file what the person has read; refused where another stands in its place by now
   * @throws AccessDeniedException for the side that has handed it in
   */
  public void confirm(IntroductionId id, FileId file) {
    Answering mine = requireAnswering(id);
    if (changes.find(id).hasHandedIn(mine.side())) {
      throw new AccessDeniedException("only for the side that has not handed it in");
    }
    changes.change(
        id,
        "confidentiality-confirmed",
        one -> one.confirmSigned(mine.side(), mine.account(), file, clock));
  }

  /** What was handed in, for who takes part on a side. */
  public Optional<Download> open(IntroductionId id, FileId file) {
    return changes
        .peek(id)
        .filter(one -> involvement.person().side(one).isPresent())
        .filter(one -> one.signedFile().anyMatch(signed -> signed.file().equals(file)))
        .flatMap(one -> files.open(file));
  }

  /** Who asks, for the side that they answer for. */
  private record Answering(Side side, AccountId account) {}

  private Answering requireAnswering(IntroductionId id) {
    Introduction introduction = changes.find(id);
    Person person = involvement.person();
    Side side =
        person
            .side(introduction)
            .filter(mine -> person.answers(introduction, mine))
            .orElseThrow(() -> new AccessDeniedException("only for administrators of a side"));
    return new Answering(side, current.require().id());
  }
}
