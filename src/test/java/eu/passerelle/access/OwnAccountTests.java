package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AuditSearch.Question;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One's own account, the administrators' view of accounts, and what remains of somebody erased. */
@ApplicationTest
class OwnAccountTests {

  private static final RetentionProperties KEPT =
      new RetentionProperties(24, 90, 12, 6, 24, 24, 27);
  private static final Duration MONTH = Duration.ofDays(31);

  @Autowired private OwnAccount own;
  @Autowired private AccountAdministration administration;
  @Autowired private AuditSearch search;
  @Autowired private AuditOfTests audit;
  @Autowired private AuditTrail trail;
  @Autowired private AuditedPersons persons;
  @Autowired private AccountRepository store;
  @Autowired private Erasure erasure;
  @Autowired private Outbox outbox;
  @Autowired private OutboxOfTests mails;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;
  @Autowired private LegalTexts legal;
  @Autowired private JobLocks locks;
  @Autowired private MongoTemplate mongo;
  @Autowired private Clock clock;

  private final String address = "p" + UUID.randomUUID() + "@atelier.example";
  private Account me;

  @BeforeEach
  void signIn() {
    me = signIn(Account.create("Ada Premier", address, Language.FR, Set.of(), clock.instant()));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theTermsAreAcceptedInAVersionAtAMoment() {
    assertThat(own.mustAcceptTerms()).isTrue();

    own.acceptTerms();

    assertThat(own.mustAcceptTerms()).isFalse();
    assertThat(stored().terms()).extracting(AcceptedTerms::version).isEqualTo(legal.version());
    store.save(stored().accept("2020-01-01", clock.instant()));
    assertThat(own.mustAcceptTerms()).as("earlier terms are not these").isTrue();
  }

  @Test
  void aNameIsNeitherEmptyNorEndless() {
    own.introduce("  Ada Première ", Language.DE);

    assertThat(stored().name()).isEqualTo("Ada Première");
    assertThat(stored().language()).isEqualTo(Language.DE);
    assertThatThrownBy(() -> own.introduce("  ", Language.DE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> own.introduce("a".repeat(121), Language.DE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMailedLinkConfirmsWhatAProviderDidNot() {
    Account unconfirmed =
        signIn(
            Account.join("Bob", "b" + address, false, Language.FR, clock.instant())
                .signedInAs("https://login.ville.example", address, Set.of(), clock.instant()));
    assertThat(unconfirmed.canBeWrittenTo()).isFalse();

    own.askToConfirm("b" + address);
    follow("b" + address);

    assertThat(store.findById(unconfirmed.id()).orElseThrow().canBeWrittenTo()).isTrue();
  }

  @Test
  void anotherAddressIsOnesOwnOnceTheLinkSentToItWasFollowed() {
    own.askToConfirm("new" + address);
    assertThat(stored().email()).isEqualTo(address);

    follow("new" + address);

    assertThat(stored().email()).isEqualTo("new" + address);
  }

  @Test
  void nobodyTakesTheAddressOfAnotherAccount() {
    store.insert(Account.create("Bob", "b" + address, Language.FR, Set.of(), clock.instant()));

    own.askToConfirm("b" + address);

    assertThat(follow("b" + address)).contains("Un autre compte a déjà cette adresse");
    assertThat(stored().email()).isEqualTo(address);
  }

  @Test
  void anExportHoldsWhatIsKeptForMachinesAndForPeople() {
    own.introduce("Ada <script>alert(1)</script>", Language.FR);
    own.askToConfirm("new" + address);

    Map<String, Object> all = own.export();

    String json = new String(PersonalDataFile.json(all), StandardCharsets.UTF_8);
    assertThat(json).contains(address, "\"acts\"", "account.changed", "Confirmez votre adresse");
    String page = new String(PersonalDataFile.readable(all, Language.FR), StandardCharsets.UTF_8);
    assertThat(page).contains("lang=\"fr\"", "Compte", address).doesNotContain("<script>");
  }

  @Test
  void ofSomebodyErasedNothingTellsWhoTheyWere() {
    own.introduce("Ada Disparue", Language.FR);
    own.askToConfirm("new" + address);
    String person = persons.find(me.id()).orElseThrow();
    String token = actions.token(mails.lastAction("new" + address));

    own.erase();

    assertThat(store.findById(me.id())).isEmpty();
    assertThat(persons.find(me.id())).isEmpty();
    assertThat(mails.to(address)).isEmpty();
    assertThat(mails.to("new" + address)).isEmpty();
    assertThat(links.offer(token, Language.FR)).isEmpty();
    assertThat(audit.of(person))
        .as("the trail stays, and tells nobody")
        .extracting(AuditOfTests.Act::by)
        .containsOnly(person);
    assertThatThrownBy(() -> own.export()).isInstanceOf(AccessDeniedException.class);
    for (String collection : List.of("accounts", "auditTrail", "mails", "signedActions")) {
      assertThat(mongo.getCollection(collection).find())
          .as(collection)
          .noneMatch(document ->
              document.toJson().contains(address) || document.toJson().contains("Ada Disparue"));
    }
  }

  @Test
  void anErasureThatWasCutShortIsFinished() {
    mongo.save(new Erasure.Begun(me.id(), clock.instant(), me.id(), 1));

    erasure.finishAll();

    assertThat(store.findById(me.id())).isEmpty();
    assertThat(mongo.findAll(Erasure.Begun.class)).isEmpty();
  }

  @Test
  void anAccountThatIsNotUsedIsAskedAtTwoYearsAndErasedThreeMonthsLater() {
    Account absent = store.save(lastSeen(me, 25));
    Account present = store.insert(another("present"));
    retention().forget();

    Account asked = store.findById(absent.id()).orElseThrow();
    assertThat(asked.askedToStayAt()).isNotNull();
    assertThat(mails.to(address)).extracting(Mail::template).containsExactly(PersonRetention.STAY);
    retention().forget();
    assertThat(mails.to(address)).hasSize(1);
    assertThat(store.findById(absent.id())).as("there is time to answer").isPresent();

    store.save(asked.askedToStay(clock.instant().minus(MONTH.multipliedBy(4))));
    retention().forget();
    assertThat(store.findById(absent.id())).isEmpty();
    assertThat(store.findById(present.id())).isPresent();
  }

  @Test
  void whoComesBackIsNotErased() {
    Account asked = store.save(lastSeen(me, 40).askedToStay(clock.instant().minus(MONTH)));

    store.save(asked.seen(clock.instant()));
    retention().forget();

    assertThat(stored().askedToStayAt()).isNull();
  }

  @Test
  void theTrailIsKeptForTwoYears() {
    String young = UUID.randomUUID().toString();
    String old = UUID.randomUUID().toString();
    trail.record("thing.done", "thing", young);
    mongo.insert(
        new AuditTrail.Entry(
            null,
            clock.instant().minus(MONTH.multipliedBy(25)),
            "system",
            "thing.done",
            "thing",
            old,
            2));

    retention().forget();

    assertThat(audit.of(young)).hasSize(1);
    assertThat(audit.of(old)).isEmpty();
  }

  @Test
  void anAdministratorClosesAnAccountWithAReason() {
    Account other = store.insert(another("other"));
    administrate();

    assertThatThrownBy(() -> administration.close(other.id(), " "))
        .isInstanceOf(IllegalArgumentException.class);
    administration.close(other.id(), "Compte partagé par plusieurs personnes");

    assertThat(store.findById(other.id()).orElseThrow().disabled()).isTrue();
    assertThat(mails.written(mails.to(other.email()).getLast()).text())
        .contains("Compte partagé par plusieurs personnes");
    administration.reopen(other.id());
    assertThat(store.findById(other.id()).orElseThrow().disabled()).isFalse();
  }

  @Test
  void nobodyLocksThemselvesOut() {
    Account administrator = administrate();

    assertThatThrownBy(() -> administration.close(administrator.id(), "parce que"))
        .isInstanceOf(LastAdministrator.class);
    assertThatThrownBy(() -> administration.take(administrator.id(), Role.ADMINISTRATOR))
        .isInstanceOf(LastAdministrator.class);
  }

  @Test
  void theTrailIsSearchedByPersonActAndThing() {
    String thing = UUID.randomUUID().toString();
    trail.record("thing.made", "thing", thing);
    trail.record("other.made", "thing", thing);
    Account administrator = administrate();
    trail.record("thing.made", "thing", thing);

    assertThat(search.find(new Question(address, "thing.", thing, null, null)))
        .extracting(AuditSearch.Found::by, AuditSearch.Found::action)
        .containsExactly(org.assertj.core.api.Assertions.tuple("Ada Premier", "thing.made"));
    assertThat(search.find(new Question(null, null, thing, null, null))).hasSize(3);
    assertThat(search.find(new Question(null, null, thing, clock.instant().plus(MONTH), null)))
        .isEmpty();
    erasure.erase(me.id());
    assertThat(search.find(new Question(null, "other.", thing, null, null)))
        .extracting(AuditSearch.Found::by)
        .containsExactly((String) null);
    assertThat(administrator.has(Role.ADMINISTRATOR)).isTrue();
  }

  private Account another(String name) {
    return Account.create(name, name + address, Language.FR, Set.of(), clock.instant());
  }

  private Account administrate() {
    return signIn(
        Account.create(
            "Chef",
            "chef" + UUID.randomUUID() + "@atelier.example",
            Language.FR,
            Set.of(Role.ADMINISTRATOR),
            clock.instant()));
  }

  private static Account lastSeen(Account account, int monthsAgo) {
    Instant then = Instant.now().minus(MONTH.multipliedBy(monthsAgo));
    return new Account(
        account.id(),
        account.name(),
        account.email(),
        true,
        account.language(),
        Set.of(),
        List.of(),
        null,
        false,
        null,
        then,
        null,
        then,
        Account.SCHEMA,
        account.version());
  }

  private PersonRetention retention() {
    return new PersonRetention(store, erasure, outbox, KEPT, mongo, locks, clock);
  }

  private Account stored() {
    return store.findById(me.id()).orElseThrow();
  }

  private String follow(String to) {
    return links.perform(actions.token(mails.lastAction(to)), Language.FR).orElseThrow().text();
  }

  private Account signIn(Account account) {
    Account saved = store.insert(account);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new OneClickPerson(saved.id()), null, Authorities.of(saved)));
    return saved;
  }
}
