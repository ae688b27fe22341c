package eu.passerelle.access;

import java.util.concurrent.Executor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes a person's authority to threads that have no request. */
public final class CarriedAuthority {

  private CarriedAuthority() {}

  /** Runs on some threads with the authority that whoever calls has now. */
  public static Executor over(Executor threads) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
    return new DelegatingSecurityContextExecutor(threads, context);
  }
}
