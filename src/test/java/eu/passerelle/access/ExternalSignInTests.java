package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApplicationTest
class ExternalSignInTests {

  private static final String AGENCY = "https://login.agence.example";
  private static final String CITY = "https://login.ville.example";

  @Autowired private ExternalSignIn signIn;
  @Autowired private Accounts accounts;
  @Autowired private AccountRepository store;
  @Autowired private AccountStore upkeep;
  @Autowired private MongoTemplate mongo;
  @Autowired private AuditOfTests audit;

  /** Everybody in this test is somebody new. */
  private final String person = UUID.randomUUID().toString();

  private final String address = "p" + person + "@agence.example";

  @Test
  void whoIsNewGetsAnAccountFromWhatTheProviderSays() {
    Account account = signIn.signIn(who(AGENCY, "Ada Premier", true), Language.DE);

    assertThat(store.findByKey(AccountKeys.ofIdentity(AGENCY, person)).orElseThrow().id())
        .isEqualTo(account.id());
    assertThat(account.name()).isEqualTo("Ada Premier");
    assertThat(account.email()).isEqualTo(address);
    assertThat(account.emailConfirmed()).isTrue();
    assertThat(account.language()).isEqualTo(Language.NL);
    assertThat(account.ownRoles()).isEmpty();
    assertThat(acts(account)).containsExactly("account.created", "account.signed-in");
  }

  @Test
  void whoStatesNeitherNameNorLanguageGetsThoseAtHand() {
    Account account =
        signIn.signIn(
            new Identification(
                "agency", AGENCY, person, null, new EmailAddress(address), true, null, Set.of()),
            Language.DE);

    assertThat(account.name()).isEqualTo("p" + person);
    assertThat(account.language()).isEqualTo(Language.DE);
  }

  @Test
  void whoComesAgainIsTheSamePersonWithTheRolesOfNow() {
    Account first = enter(who(AGENCY, true, Role.ANALYST));
    assertThat(first.has(Role.ANALYST)).isTrue();

    Account second = enter(who(AGENCY, true));

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(store.findById(first.id()).orElseThrow().roles()).isEmpty();
    assertThat(acts(first))
        .containsExactly("account.created", "account.signed-in", "account.signed-in");
  }

  @Test
  void anotherProviderThatVouchesForTheAddressLeadsToTheSameAccount() {
    Account account = enter(who(AGENCY, true));

    Account linked = enter(who(CITY, true));

    assertThat(linked.id()).isEqualTo(account.id());
    assertThat(linked.identities()).extracting(ExternalIdentity::issuer).contains(AGENCY, CITY);
    assertThat(acts(account)).contains("account.linked");
  }

  @Test
  void theAddressIsTheSameInCapitals() {
    Account account = enter(who(AGENCY, true));

    assertThat(
            signIn
                .signIn(
                    new Identification(
                        "city",
                        CITY,
                        person,
                        null,
                        new EmailAddress(address.toUpperCase(Locale.ROOT)),
                        true,
                        null,
                        Set.of()),
                    Language.FR)
                .id())
        .isEqualTo(account.id());
  }

  @Test
  void whoOnlyClaimsTheAddressOfAnAccountIsRefused() {
    Account account = enter(who(AGENCY, true));

    assertRefused(who(CITY, false), SignInProblem.ADDRESS_TAKEN);

    assertThat(store.findById(account.id()).orElseThrow().identities()).hasSize(1);
    assertThat(acts(account)).contains("account.refused");
  }

  /** Somebody waits in an account made with the address of another person. */
  @Test
  void anAccountMadeFromAnUncheckedAddressIsNeverLinked() {
    Account waiting = enter(who(CITY, false));
    assertThat(waiting.emailConfirmed()).isFalse();

    Account owner = enter(who(AGENCY, true));

    assertThat(owner.id()).isNotEqualTo(waiting.id());
    assertThat(enter(who(CITY, false)).id()).isEqualTo(waiting.id());
  }

  @Test
  void anUncheckedAddressIsConfirmedOnceItsProviderVouchesForIt() {
    Account unchecked = enter(who(CITY, false));

    assertThat(enter(who(CITY, true)).emailConfirmed()).isTrue();

    assertThat(enter(who(AGENCY, true)).id()).isEqualTo(unchecked.id());
  }

  @Test
  void withoutAnAddressNobodyNewIsLetIn() {
    Identification who =
        new Identification("agency", AGENCY, person, "Ada", null, false, null, Set.of());

    assertRefused(who, SignInProblem.ADDRESS_MISSING);
    assertThat(store.findByKey(who.key())).isEmpty();
  }

  @Test
  void aClosedAccountStaysClosed() {
    Account account = enter(who(AGENCY, true));
    store.save(account.close());

    assertRefused(who(AGENCY, true), SignInProblem.DISABLED);
    assertRefused(who(CITY, true), SignInProblem.DISABLED);
  }

  @Test
  void aPersonasAddressCountsAsConfirmed() {
    Account persona = accounts.personas().getFirst();

    Account linked =
        signIn.signIn(
            new Identification(
                "agency",
                AGENCY,
                person,
                "Somebody",
                new EmailAddress(persona.email()),
                true,
                null,
                Set.of()),
            Language.FR);

    assertThat(linked.id()).isEqualTo(persona.id());
    assertThat(linked.name()).isEqualTo(persona.name());
  }

  @Test
  void manyFirstSignInsAtTheSameMomentMakeOneAccount() throws Exception {
    List<Account> entered =
        atTheSameMoment(
            IntStream.range(0, 8)
                .<Callable<Account>>mapToObj(
                    number -> () -> enter(who(number % 2 == 0 ? AGENCY : CITY, true)))
                .toList());

    assertThat(entered).extracting(Account::id).containsOnly(entered.getFirst().id());
    assertThat(mongo.getCollection("accounts").countDocuments(new Document("email", address)))
        .isEqualTo(1);
    assertThat(store.findById(entered.getFirst().id()).orElseThrow().identities())
        .extracting(ExternalIdentity::issuer)
        .containsExactlyInAnyOrder(AGENCY, CITY);
  }

  @Test
  void theStoreItselfRefusesASecondAccountWithTheSameAddress() {
    store.insert(Account.create("Ada", address, Language.FR, Set.of(), Instant.EPOCH));

    assertThatThrownBy(() ->
            store.insert(Account.create("Ada", address, Language.FR, Set.of(), Instant.EPOCH)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void theFirstAdministratorMayHaveComeThroughAProviderBefore() {
    Account account = enter(who(AGENCY, true));

    Account administrator = accounts.createFirstAdministrator("Ada", address, Language.FR);

    assertThat(administrator.id()).isEqualTo(account.id());
    assertThat(enter(who(AGENCY, true)).has(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void anAdministratorByAProviderIsFoundAsOne() {
    enter(who(AGENCY, true, Role.ADMINISTRATOR));

    assertThat(store.existsByRoleOfAProvider(Role.ADMINISTRATOR)).isTrue();
    enter(who(AGENCY, true));
    assertThat(store.existsByRoleOfAProvider(Role.ADMINISTRATOR)).isFalse();
  }

  @Test
  void anAccountOfTheFirstVersionIsBroughtUpToDate() {
    mongo
        .getCollection("accounts")
        .insertOne(
            new Document("_id", person)
                .append("name", "Ada Premier")
                .append("email", address)
                .append("language", "FR")
                .append("roles", List.of("ADMINISTRATOR"))
                .append("disabled", false)
                .append("createdAt", Date.from(Instant.EPOCH))
                .append("schema", 1)
                .append("version", 0L)
                .append("_class", "account"));

    upkeep.upgrade();

    Account upgraded = enter(who(AGENCY, true));
    assertThat(upgraded.id()).isEqualTo(new AccountId(person));
    assertThat(upgraded.ownRoles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(upgraded.emailConfirmed()).isTrue();
  }

  private Account enter(Identification who) {
    return signIn.signIn(who, Language.FR);
  }

  private void assertRefused(Identification who, SignInProblem problem) {
    assertThatThrownBy(() -> enter(who))
        .isInstanceOfSatisfying(
            SignInRefused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private Identification who(String issuer, boolean vouched, Role... roles) {
    return who(issuer, "Ada Premier", vouched, roles);
  }

  private Identification who(String issuer, String name, boolean vouched, Role... roles) {
    return new Identification(
        "agency",
        issuer,
        person,
        name,
        new EmailAddress(address),
        vouched,
        Language.NL,
        Set.of(roles));
  }

  private List<String> acts(Account account) {
    return audit.ofPerson(account.id()).stream().map(AuditOfTests.Act::action).toList();
  }

  private static List<Account> atTheSameMoment(List<Callable<Account>> signIns) throws Exception {
    CyclicBarrier start = new CyclicBarrier(signIns.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(signIns.size())) {
      List<Future<Account>> running =
          signIns.stream()
              .map(signIn ->
                  threads.submit(() -> {
                    start.await();
                    return signIn.call();
                  }))
              .toList();
      List<Account> entered = new ArrayList<>();
      for (Future<Account> one : running) {
        entered.add(one.get());
      }
      return entered;
    }
  }
}
