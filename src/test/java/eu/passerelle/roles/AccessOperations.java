package eu.passerelle.roles;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountAdministration;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.AuditSearch;
import eu.passerelle.access.OwnAccount;
import eu.passerelle.access.Role;
import eu.passerelle.access.SignInLinks;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.digests.Subscriptions;
import eu.passerelle.mail.DeliveryPreferences;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailLog;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.Outbox;
import eu.passerelle.shared.Language;
import java.util.List;
import java.util.Map;

/** What everybody tries with accounts, mails and what is kept of people. */
public class AccessOperations implements ModuleOperations {

  private final Cast cast;
  private final Accounts accounts;
  private final AccountAdministration administration;
  private final AuditSearch audit;
  private final OwnAccount own;
  private final SignInLinks signIn;
  private final MailLog log;
  private final Outbox outbox;
  private final Notices notices;
  private final DeliveryPreferences preferences;
  private final Subscriptions subscriptions;

  AccessOperations(
      Cast cast,
      Accounts accounts,
      AccountAdministration administration,
      AuditSearch audit,
      OwnAccount own,
      SignInLinks signIn,
      MailLog log,
      Outbox outbox,
      Notices notices,
      DeliveryPreferences preferences,
      Subscriptions subscriptions) {
    this.cast = cast;
    this.accounts = accounts;
    this.administration = administration;
    this.audit = audit;
    this.own = own;
    this.signIn = signIn;
    this.log = log;
    this.outbox = outbox;
    this.notices = notices;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Operations> all() {
    return List.of(
        accounts(),
        administration(),
        new Operations(AuditSearch.class, cast)
            .tells(
                "find(Question)",
                () -> audit.find(new AuditSearch.Question(null, null, null, null, null))),
        own(),
        new Operations(SignInLinks.class, cast)
            .tells("areOffered()", () -> List.of(signIn.areOffered())),
        log(),
        notices(),
        preferences(),
        new Operations(Subscriptions.class, cast)
            .tells("mine()", subscriptions::mine)
            .does(
                "change(boolean, LocalDate)",
                () -> cast,
                nothing -> subscriptions.change(false, null)));
  }

  private Operations accounts() {
    return new Operations(Accounts.class, cast)
        .tells("personas()", accounts::personas)
        .sees(
            "addressees(Collection)", cast::newcomer, one -> accounts.addressees(List.of(one.id())))
        .sees(
            "addressees(Collection, NoticeKind)",
            cast::newcomer,
            one -> accounts.addressees(List.of(one.id()), NoticeKind.LISTINGS))
        .sees("names(Collection)", cast::newcomer, one -> accounts.names(List.of(one.id())))
        .tells("everyone()", accounts::everyone)
        .does("load(List)", () -> cast, nothing -> accounts.load(List.of()));
  }

  private Operations administration() {
    return new Operations(AccountAdministration.class, cast)
        .sees("find(String)", cast::newcomer, one -> administration.find(one.email()))
        .does(
            "close(AccountId, String)",
            cast::newcomer,
            one -> administration.close(one.id(), "Demandé par la personne"))
        .does("reopen(AccountId)", this::closed, administration::reopen)
        .does(
            "give(AccountId, Role)",
            cast::newcomer,
            one -> administration.give(one.id(), Role.ANALYST))
        .does(
            "take(AccountId, Role)",
            cast::newcomer,
            one -> administration.take(one.id(), Role.ANALYST));
  }

  private AccountId closed() {
    AccountId one = cast.newcomer().id();
    return cast.as(
        Asker.PLATFORM,
        () -> {
          administration.close(one, "Demandé par la personne");
          return one;
        });
  }

  /** The last one leaves nobody behind who could try anything else. */
  private Operations own() {
    return new Operations(OwnAccount.class, cast)
        .tells("mustAcceptTerms()", () -> List.of(own.mustAcceptTerms()))
        .does("acceptTerms()", () -> cast, nothing -> own.acceptTerms())
        .does(
            "introduce(String, Language)",
            () -> cast,
            nothing -> own.introduce("Autre Nom", Language.NL))
        .does(
            "askToConfirm(String)",
            () -> cast,
            nothing -> own.askToConfirm(Cast.MARK + "other@cast.example"))
        .tells("export()", own::export)
        .does("erase()", () -> cast, nothing -> own.erase());
  }

  private Operations log() {
    return new Operations(MailLog.class, cast)
        .sees("all()", this::mailsToAll, nothing -> log.all())
        .sees("read(String)", this::mailToNewcomer, mail -> log.read(mail.key()))
        .does("sendAgain(String)", this::mailToNewcomer, mail -> log.sendAgain(mail.key()))
        .sees("of(String)", "oneself", this::mailsToAll, nothing -> log.of(cast.me().value()))
        .sees("of(String)", "somebody else", this::mailToNewcomer, mail -> log.of(mail.person()))
        .sees("ofPerson(String)", this::mailToNewcomer, mail -> log.ofPerson(mail.person()))
        .sees(
            "readOwn(String, String)",
            "one’s own",
            this::mailsToAll,
            nothing -> log.readOwn(cast.me().value(), key(cast.me().value())))
        .sees(
            "readOwn(String, String)",
            "somebody else’s",
            this::mailToNewcomer,
            mail -> log.readOwn(cast.me().value(), mail.key()))
        .sees(
            "readOwn(String, String)",
            "as somebody else",
            this::mailToNewcomer,
            mail -> log.readOwn(mail.person(), mail.key()));
  }

  private Operations notices() {
    return new Operations(Notices.class, cast)
        .sees(
            "latest(String, boolean, int)",
            "one’s own",
            this::mailsToAll,
            nothing -> notices.latest(cast.me().value(), true, 9))
        .sees(
            "latest(String, boolean, int)",
            "somebody else’s",
            this::mailToNewcomer,
            mail -> notices.latest(mail.person(), true, 9))
        .sees(
            "unread(String)", this::mailToNewcomer, mail -> List.of(notices.unread(mail.person())))
        .sees(
            "open(String, String)",
            "somebody else’s",
            this::mailToNewcomer,
            mail -> notices.open(cast.me().value(), mail.key()))
        .does(
            "readPage(String, String)",
            this::mailToNewcomer,
            mail -> notices.readPage(mail.person(), "my"))
        .does("readAll(String)", this::mailToNewcomer, mail -> notices.readAll(mail.person()))
        .sees(
            "forDigest(String, int)",
            "somebody else’s",
            this::mailToNewcomer,
            mail -> notices.forDigest(mail.person(), 9))
        .sees("ofPerson(String)", this::mailToNewcomer, mail -> notices.ofPerson(mail.person()))
        .does(
            "listen(String, Runnable)",
            this::mailToNewcomer,
            mail -> notices.listen(mail.person(), () -> {}).run());
  }

  private Operations preferences() {
    return new Operations(DeliveryPreferences.class, cast)
        .sees(
            "of(String)",
            "one’s own",
            () -> cast,
            nothing -> List.of(preferences.of(cast.me().value())))
        .sees(
            "of(String)",
            "somebody else’s",
            cast::newcomer,
            one -> List.of(preferences.of(one.id().value())))
        .sees(
            "ofPerson(String)",
            cast::newcomer,
            one -> List.of(preferences.ofPerson(one.id().value())))
        .does(
            "change(String, Map)",
            "somebody else’s",
            cast::newcomer,
            one -> preferences.change(one.id().value(), Map.of()))
        .sees(
            "languages(Collection, NoticeKind)",
            cast::newcomer,
            one ->
                List.of(
                    preferences.languages(List.of(one.id().value()), NoticeKind.ORGANISATIONS)));
  }

  private record Sent(String person, String key) {}

  private Cast mailsToAll() {
    cast.signedIn().forEach(this::mail);
    return cast;
  }

  private Sent mailToNewcomer() {
    return mail(cast.newcomer());
  }

  private Sent mail(Account to) {
    String key = key(to.id().value());
    SystemAccess.run(() ->
        outbox.enqueue(
            to.recipient(),
            MailTemplate.notice("account-closed", NoticeKind.ORGANISATIONS),
            Language.FR,
            key,
            MailData.of(Map.of("note", "rien"))));
    return new Sent(to.id().value(), key);
  }

  private static String key(String person) {
    return Cast.MARK + person;
  }
}
