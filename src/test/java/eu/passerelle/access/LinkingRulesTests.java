package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.LinkingRules.Decision;
import eu.passerelle.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingRulesTests {

  private static final String ADDRESS = "ada@agence.example";

  /** Known and holder: the account with this identity, and the one with this confirmed address. */
  @ParameterizedTest
  @CsvSource({
    // known,   holder,   address, vouched, decision
    "open,     none,     yes,     true,    welcome known",
    "open,     none,     no,      false,   welcome known",
    "open,     open,     yes,     false,   welcome known",
    "open,     open,     yes,     true,    welcome known",
    "open,     disabled, yes,     true,    welcome known",
    "disabled, none,     yes,     true,    refuse DISABLED",
    "disabled, open,     yes,     true,    refuse DISABLED",
    "none,     none,     no,      false,   refuse ADDRESS_MISSING",
    "none,     none,     yes,     true,    join",
    "none,     none,     yes,     false,   join",
    "none,     open,     yes,     true,    link holder",
    "none,     open,     yes,     false,   refuse ADDRESS_TAKEN",
    "none,     disabled, yes,     true,    refuse DISABLED",
    "none,     disabled, yes,     false,   refuse ADDRESS_TAKEN"
  })
  void whoseAccountItIs(
      String known, String holder, String address, boolean vouched, String decision) {
    Identification who = who(address.equals("yes") ? ADDRESS : null, vouched);

    assertThat(
            describe(LinkingRules.decide(who, account("known", known), account("holder", holder))))
        .isEqualTo(decision);
  }

  private static String describe(Decision decision) {
    return switch (decision) {
      case Decision.Welcome(Account account) -> "welcome " + account.name();
      case Decision.Link(Account account) -> "link " + account.name();
      case Decision.Join(EmailAddress address) -> "join";
      case Decision.Refuse(SignInProblem problem, Account account) -> "refuse " + problem;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "false, true,  none, ada@agence.example,    true",
    "false, true,  none, ADA@agence.example,    true",
    "false, true,  none, ada@autre.example,     false",
    "false, false, none, ada@agence.example,    false",
    "false, true,  open, ada@agence.example,    false",
    "true,  true,  none, ada@agence.example,    false"
  })
  void anUncheckedAddressIsConfirmedOnceItIsVouchedForAndNobodyElsesYet(
      boolean confirmedBefore, boolean vouched, String holder, String address, boolean confirms) {
    Account account =
        Account.join("Ada Premier", ADDRESS, confirmedBefore, Language.FR, Instant.EPOCH);

    assertThat(LinkingRules.confirms(who(address, vouched), account, account("holder", holder)))
        .isEqualTo(confirms);
  }

  @Test
  void anAccountMadeFromAnUncheckedAddressDoesNotHoldIt() {
    Account unchecked =
        Account.join("Mallory", ADDRESS, false, Language.FR, Instant.EPOCH)
            .signedInAs("https://careless.example", "666", Set.of(), Instant.EPOCH);

    assertThat(keys(unchecked)).containsExactly("identity https://careless.example 666");
    assertThat(keys(unchecked.confirmEmail())).contains("address " + ADDRESS);
  }

  private static List<String> keys(Account account) {
    org.bson.Document document = new org.bson.Document();
    new AccountKeys().onBeforeSave(account, document, "accounts");
    return document.getList(AccountKeys.FIELD, String.class);
  }

  private static @Nullable Account account(String name, String state) {
    if (state.equals("none")) {
      return null;
    }
    Account open = Account.create(name, ADDRESS, Language.FR, Set.of(), Instant.EPOCH);
    return state.equals("disabled") ? open.close() : open;
  }

  private static Identification who(@Nullable String address, boolean vouched) {
    return new Identification(
        "agency",
        "https://login.agence.example",
        "1",
        "Ada Premier",
        EmailAddress.of(address).orElse(null),
        vouched,
        null,
        Set.of());
  }
}
