package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.SUPPORT_ACTORS;
import static eu.passerelle.demo.PublishedFigures.SUPPORT_WITHOUT_EXPERTISE;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates support actors along the value chain. None of them is specialised in a technology: the
 * two incubators and funds that are stand in the directory. Their stages are an assumption of the
 * demonstration.
 */
final class SupportGenerator {

  private static final List<Weighted<SupportStage>> STAGES =
      List.of(
          new Weighted<>(SupportStage.RESEARCH, 8),
          new Weighted<>(SupportStage.AWARENESS, 22),
          new Weighted<>(SupportStage.DEVELOPMENT, 28),
          new Weighted<>(SupportStage.FUNDING, 20),
          new Weighted<>(SupportStage.TRAINING, 15),
          new Weighted<>(SupportStage.INTERNATIONALISATION, 7));
  private static final String HUB = "hub";
  private static final double WITH_SECOND_STAGE = 0.25;
  private static final double HUBS = 0.08;
  private static final double WITH_SENTENCE = 0.8;
  private static final double WITH_WEBSITE = 0.8;
  private static final int FIRST_YEAR = 1978;
  private static final int LAST_YEAR = 2022;

  private static final List<Weighted<SizeClass>> SIZES =
      List.of(
          new Weighted<>(SizeClass.MICRO, 62),
          new Weighted<>(SizeClass.SMALL, 30),
          new Weighted<>(SizeClass.MEDIUM, 8));

  private final NameComposer names;
  private final InventedNumbers numbers;
  private final Sentences sentences;
  private final LocalDate reference;
  private final Chance chance = Chance.of("support actors");
  private final MunicipalityDraw municipalities;

  SupportGenerator(
      Territories territories,
      NameComposer names,
      InventedNumbers numbers,
      Sentences sentences,
      LocalDate reference) {
    this.names = names;
    this.numbers = numbers;
    this.sentences = sentences;
    this.reference = reference;
    municipalities = new MunicipalityDraw(territories, chance);
  }

  /**
   * Generates the actors that are missing.
   *
   * @param given the support actors there are already
   */
  List<Organisation> generate(Census<Organisation> given) {
    int without = SUPPORT_WITHOUT_EXPERTISE - given.withoutDigitalExpertise().size();
    int with = SUPPORT_ACTORS - given.size() - without;
    return chance
        .shuffled(
            Stream.concat(
                    Collections.nCopies(without, false).stream(),
                    Collections.nCopies(with, true).stream())
                .toList())
        .stream()
        .map(this::actor)
        .toList();
  }

  private Organisation actor(boolean digitalExpertise) {
    boolean hub = chance.happens(HUBS);
    SupportStage stage = hub ? SupportStage.AWARENESS : chance.weighted(STAGES);
    String topic = hub ? HUB : stage.name().toLowerCase(Locale.ROOT);
    Sentences.Subject subject =
        new Sentences.Subject(
            municipalities.next(),
            chance.between(FIRST_YEAR, LAST_YEAR),
            chance.weighted(SIZES),
            Optional.empty());
    String name = names.nameOfSupport(topic, subject.municipality());
    return Organisation.create(
        NameRegister.id(name),
        profile(name, topic, stages(stage), digitalExpertise, subject),
        OrganisationStatus.VALIDATED,
        LocalDate.of(subject.foundedYear(), 1, 1),
        reference.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private OrganisationProfile profile(
      String name,
      String topic,
      Set<SupportStage> stages,
      boolean digitalExpertise,
      Sentences.Subject subject) {
    OrganisationId id = NameRegister.id(name);
    return new OrganisationProfile(
        name,
        topic.equals(HUB) ? OrganisationKind.HUB : OrganisationKind.SUPPORT,
        null,
        numbers.next(id),
        null,
        chance.happens(WITH_WEBSITE) ? NameRegister.website(id) : null,
        Location.in(subject.municipality()),
        chance.happens(WITH_SENTENCE)
            ? Map.of(Language.FR, sentences.about(topic, subject))
            : Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        stages,
        digitalExpertise,
        subject.foundedYear(),
        subject.size(),
        null,
        null);
  }

  private Set<SupportStage> stages(SupportStage first) {
    Set<SupportStage> stages = EnumSet.of(first);
    if (chance.happens(WITH_SECOND_STAGE)) {
      stages.add(chance.weighted(STAGES));
    }
    return stages;
  }
}
