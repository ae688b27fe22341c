package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.organisations.OrganisationMails.News;
import eu.passerelle.organisations.OrganisationMails.Request;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * That a cluster says an organisation is its member which never asked: it counts once somebody who
 * administers the organisation has confirmed it, on their page or by the link in the mail.
 */
@Component
class ClusterProposals implements SignedActionHandler {

  static final Duration VALIDITY = Duration.ofDays(60);

  private static final String PURPOSE = "join-cluster";

  private final OrganisationChanges changes;
  private final Organisations organisations;
  private final OrganisationMails mails;
  private final Clock clock;

  ClusterProposals(
      OrganisationChanges changes,
      Organisations organisations,
      OrganisationMails mails,
      Clock clock) {
    this.changes = changes;
    this.organisations = organisations;
    this.mails = mails;
    this.clock = clock;
  }

  /** Whether there is somebody who could confirm, in the organisation or in its parent. */
  boolean canAnswer(Organisation organisation) {
    return !administrators(organisation).isEmpty();
  }

  private Set<AccountId> administrators(Organisation organisation) {
    return SystemAccess.call(() -> organisations.administratorsOf(organisation));
  }

  /** Asks the organisation's administrators to confirm. */
  void propose(OrganisationId id, Organisation cluster, LocalDate from) {
    Organisation asked =
        changes.change(id, "membership-proposed", it -> it.proposeIn(cluster.id(), from, clock));
    mails.ask(
        administrators(asked),
        new News("membership-proposed", "organisations/clusters/" + id.value()),
        occasion(asked, cluster),
        names(asked, cluster),
        new Request(
            PURPOSE, id.value() + "/" + cluster.id().value(), clock.instant().plus(VALIDITY)));
  }

  /** The organisation confirms; the cluster's managers are told. */
  void accept(OrganisationId id, OrganisationId cluster) {
    tellCluster(
        changes.change(id, "membership-accepted", it -> it.acceptIn(cluster, clock)),
        changes.find(cluster),
        "membership-accepted");
  }

  /** The organisation refuses; the cluster's managers are told. */
  void refuse(OrganisationId id, OrganisationId cluster) {
    tellCluster(
        changes.change(id, "membership-refused", it -> it.declineIn(cluster, clock)),
        changes.find(cluster),
        "membership-refused");
  }

  private void tellCluster(Organisation organisation, Organisation cluster, String template) {
    mails.tell(
        cluster.administrators(),
        new News(template, "organisations/" + cluster.id().value()),
        occasion(organisation, cluster),
        names(organisation, cluster));
  }

  /** What happened between the two once; part of the keys of the mails about it. */
  static String occasion(Organisation organisation, Organisation cluster) {
    return "%s/%s/%d"
        .formatted(
            organisation.id().value(),
            cluster.id().value(),
            organisation.changedAt().toEpochMilli());
  }

  /** What the mails about the two call them. */
  static Map<String, Object> names(Organisation organisation, Organisation cluster) {
    return Map.of("organisation", organisation.name(), "cluster", cluster.name());
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  private record Open(Organisation organisation, Organisation cluster) {}

  /** The cluster may have taken it back, and whoever was asked may have left. */
  private Optional<Open> open(SignedAction action) {
    String[] ids = action.subject().split("/");
    Open open =
        new Open(
            changes.find(new OrganisationId(ids[0])), changes.find(new OrganisationId(ids[1])));
    return Optional.of(open)
        .filter(it -> it.organisation().isProposedTo(it.cluster().id()))
        .filter(it ->
            administrators(it.organisation()).stream()
                .anyMatch(person -> person.value().equals(action.person())));
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return open(action)
        .map(it ->
            new Offer(
                texts.get("link.join-cluster.title", it.organisation().name(), it.cluster().name()),
                texts.get("clusters.accept.text", it.cluster().name()),
                texts.get("link.join-cluster.button")));
  }

  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    return open(action)
        .map(it -> {
          accept(it.organisation().id(), it.cluster().id());
          return new Done(
              Texts.in(language)
                  .get("clusters.accepted", it.organisation().name(), it.cluster().name()),
              "organisations/clusters/" + it.organisation().id().value());
        });
  }
}
