package eu.passerelle.access;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
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
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(SYSTEM);
      SecurityContextHolder.setContext(context);
      return isInEffect() ? action.get() : onItsOwn(() -> call(action));
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static boolean isInEffect() {
    Authentication effective = SecurityContextHolder.getContext().getAuthentication();
    return effective != null && isSystem(effective);
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
