package eu.passerelle.access;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs what the application does by itself, such as loading the demonstration, as the system. */
public final class SystemAccess {

  private static final Authentication SYSTEM =
      new AnonymousAuthenticationToken(
          "system", "system", List.of(new SimpleGrantedAuthority("ROLE_SYSTEM")));

  private SystemAccess() {}

  /**
   * Runs an action with the system's authority and restores the caller's afterwards. In a person's
   * request, where the authority is the session's, it runs on a thread of its own.
   */
  public static <T> T call(Supplier<T> action) {
    return callAs(SYSTEM, action);
  }

  /**
   * Runs an action with exactly the authority of a person who is not there, such as composing what
   * only they may read in a mail to them.
   */
  public static <T> T callAs(Account account, Supplier<T> action) {
    return callAs(
        UsernamePasswordAuthenticationToken.authenticated(
            new OneClickPerson(account.id()), null, Authorities.of(account)),
        action);
  }

  private static <T> T callAs(Authentication authority, Supplier<T> action) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(authority);
      SecurityContextHolder.setContext(context);
      boolean inEffect = authority.equals(SecurityContextHolder.getContext().getAuthentication());
      return inEffect ? action.get() : onItsOwn(() -> callAs(authority, action));
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static <T> T onItsOwn(Supplier<T> action) {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      return thread.submit(action::get).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@link #call} for an action without a result. */
  public static void run(Runnable action) {
    call(() -> {
      action.run();
      return true;
    });
  }

  static boolean isSystem(Authentication authentication) {
    return authentication.equals(SYSTEM);
  }
}
