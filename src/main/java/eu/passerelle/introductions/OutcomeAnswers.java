package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the links do in a mail that asks what came of an introduction. */
@Component
class OutcomeAnswers implements SignedActionHandler {

  static final String PURPOSE = "introduction-outcome";

  /** In place of a stage: nothing yet. */
  private static final String NOTHING = "NOTHING";

  private final IntroductionRepository introductions;
  private final IntroductionChanges changes;
  private final Organisations organisations;
  private final Clock clock;

  OutcomeAnswers(
      IntroductionRepository introductions,
      IntroductionChanges changes,
      Organisations organisations,
      Clock clock) {
    this.introductions = introductions;
    this.changes = changes;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * What a link is about.
   *
   * @param stage null for: nothing yet
   */
  static String subject(IntroductionId id, @Nullable OutcomeStage stage) {
    return id.value() + "/" + (stage == null ? NOTHING : stage.name());
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    return answer(action)
        .map(answer -> {
          Texts texts = Texts.in(language);
          String key = "link.introduction-outcome." + answer.name();
          return new Offer(
              texts.get(key + ".title"),
              texts.get("link.introduction-outcome.text"),
              texts.get(key + ".button"));
        });
  }

  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    return answer(action)
        .map(answer -> {
          SystemAccess.run(() -> changes.change(answer.introduction(), "outcome", answer.verb()));
          return new Done(
              Texts.in(language).get("link.introduction-outcome.done"),
              IntroductionMails.PAGE + answer.introduction().value());
        });
  }

  private record Answer(
      String name, IntroductionId introduction, UnaryOperator<Introduction> verb) {}

  /** Empty where it was told meanwhile, or the person no longer answers for a side. */
  private Optional<Answer> answer(SignedAction action) {
    String[] subject = action.subject().split("/", 2);
    AccountId person = new AccountId(Objects.requireNonNull(action.person()));
    return introductions
        .findById(new IntroductionId(subject[0]))
        .filter(Introduction::mayReport)
        .flatMap(
            found -> side(found, person).flatMap(side -> answer(found, side, person, subject[1])));
  }

  private Optional<Answer> answer(
      Introduction found, Side side, AccountId person, String answered) {
    if (answered.equals(NOTHING)) {
      return Optional.of(
          new Answer(NOTHING, found.id(), one -> one.nothingNew(side, person, clock)));
    }
    OutcomeStage stage = OutcomeStage.valueOf(answered);
    OutcomeReport report =
        new OutcomeReport(stage, Texts.dayOf(clock.instant()), AgreementTerms.UNTOLD, "");
    return found.outcome(stage).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Answer(answered, found.id(), one -> one.report(report, side, person, clock)));
  }

  private Optional<Side> side(Introduction introduction, AccountId person) {
    return Stream.of(Side.values())
        .filter(side ->
            organisations
                .find(introduction.party(side).organisation())
                .filter(organisation -> answers(organisation, person))
                .isPresent())
        .findFirst();
  }

  private boolean answers(Organisation organisation, AccountId person) {
    return SystemAccess.call(() -> organisations.administratorsOf(organisation)).contains(person);
  }
}
