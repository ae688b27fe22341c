package eu.passerelle.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The providers' registrations as Spring Security asks for them: each is discovered when it is
 * first needed, and kept once that went well.
 */
class ProviderRegistrations implements ClientRegistrationRepository {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistrations.class);

  private final SignInProviders providers;
  private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

  ProviderRegistrations(SignInProviders providers) {
    this.providers = providers;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    ClientRegistration known = discovered.get(id);
    return known == null ? providers.find(id).map(this::discover).orElse(null) : known;
  }

  /** Not under a lock: somebody who waits for a provider that hangs keeps nobody else waiting. */
  private ClientRegistration discover(SignInProvider provider) {
    try {
      ClientRegistration registration = provider.discover();
      discovered.put(provider.id(), registration);
      return registration;
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn(
          "The sign-in provider {} cannot be used: {}",
          provider.id(),
          NestedExceptionUtils.getMostSpecificCause(e).getMessage());
      throw new SignInRefused(SignInProblem.UNREACHABLE, e);
    }
  }
}
