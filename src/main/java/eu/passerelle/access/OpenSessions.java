package eu.passerelle.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions that are open on this node. Those of somebody whose account was closed or erased, or
 * who has lost a role, end: at their next request, and within seconds without one, so that an open
 * page receives nothing more. Whoever is given a role has it from the next sign-in on.
 */
@Component
class OpenSessions implements HttpSessionListener {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
  private static final String ROLE = "ROLE_";
  private static final long SECONDS = 1000;

  private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();
  private final AccountRepository accounts;

  OpenSessions(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    open.add(event.getSession());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    open.remove(event.getSession());
  }

  @Scheduled(fixedDelay = 5 * SECONDS)
  void endThoseThatMayNotGoOn() {
    List<OfPerson> signedIn = open.stream().flatMap(OpenSessions::ofPerson).toList();
    Map<AccountId, Account> known = known(signedIn);
    signedIn.stream()
        .filter(one -> !mayGoOn(one.authentication(), known.get(one.account())))
        .map(OfPerson::session)
        .forEach(OpenSessions::end);
  }

  /** A session of somebody who is signed in. */
  private record OfPerson(HttpSession session, AccountId account, Authentication authentication) {}

  private static Stream<OfPerson> ofPerson(HttpSession session) {
    return authentication(session)
        .flatMap(authentication ->
            authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(new OfPerson(session, person.account(), authentication))
                : Optional.empty())
        .stream();
  }

  private Map<AccountId, Account> known(List<OfPerson> signedIn) {
    Set<AccountId> ids = signedIn.stream().map(OfPerson::account).collect(Collectors.toSet());
    return accounts.findAllById(ids).stream()
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  private static Optional<Authentication> authentication(HttpSession session) {
    try {
      return Optional.ofNullable(
              (SecurityContext)
                  session.getAttribute(
                      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
          .map(SecurityContext::getAuthentication);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** One that ended by itself meanwhile needs no end. */
  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      LOG.debug("A session ended by itself before it was ended", e);
    }
  }

  /** Whether a session is that of an account that is closed, gone or has fewer roles by now. */
  boolean mayNotGoOn(@Nullable Authentication authentication) {
    return authentication != null
        && authentication.getPrincipal() instanceof SignedIn person
        && !mayGoOn(authentication, accounts.findById(person.account()).orElse(null));
  }

  private static boolean mayGoOn(Authentication authentication, @Nullable Account account) {
    return account != null
        && !account.disabled()
        && roles(account).containsAll(roles(authentication));
  }

  private static Set<String> roles(Account account) {
    return Authorities.of(account).stream()
        .map(GrantedAuthority::getAuthority)
        .collect(Collectors.toSet());
  }

  private static Set<String> roles(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .flatMap(authority -> Optional.ofNullable(authority.getAuthority()).stream())
        .filter(name -> name.startsWith(ROLE))
        .collect(Collectors.toSet());
  }
}
