package eu.passerelle.roles;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What comes of trying an operation. */
public enum Answer {
  MAY("✓"),
  SEES_NOTHING("○"),
  REFUSED("–");

  private final String sign;

  Answer(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** Anything but a refusal of who asks is a mistake of the one who wrote the attempt. */
  static Answer to(Supplier<@Nullable Object> attempt) {
    try {
      return tellsNothing(attempt.get()) ? SEES_NOTHING : MAY;
    } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
      return REFUSED;
    }
  }

  private static boolean tellsNothing(@Nullable Object told) {
    return switch (told) {
      case null -> true;
      case Boolean yes -> !yes;
      case Optional<?> found -> found.isEmpty();
      case Collection<?> several -> several.isEmpty();
      case Map<?, ?> several -> several.isEmpty();
      default -> false;
    };
  }

  /** Does what refuses by saying that there is no such thing. */
  static void hiding(Runnable act) {
    try {
      act.run();
    } catch (NoSuchElementException e) {
      throw new AccessDeniedException("not for who asks", e);
    }
  }
}
