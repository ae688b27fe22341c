package eu.passerelle.access;

import java.util.List;
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

  /** Runs an action with the system's authority and restores the caller's afterwards. */
  public static <T> T call(Supplier<T> action) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(SYSTEM);
      SecurityContextHolder.setContext(context);
      requireEffect();
      return action.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static void requireEffect() {
    Authentication effective = SecurityContextHolder.getContext().getAuthentication();
    if (effective == null || !isSystem(effective)) {
      throw new IllegalStateException(
          "the system acts on threads of its own, not in a person's request");
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
