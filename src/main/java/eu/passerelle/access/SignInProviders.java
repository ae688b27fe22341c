package eu.passerelle.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The OpenID Connect providers through which people can sign in: the registrations under {@code
 * spring.security.oauth2.client}, with what {@code passerelle.sign-in} says of them. What can be
 * found wrong without asking a provider refuses the start; a provider itself is asked only when
 * somebody wants to sign in there, so that one that is down keeps nobody else out.
 */
@Component
public class SignInProviders {

  private static final String REGISTRATIONS = "spring.security.oauth2.client";

  private final Map<String, SignInProvider> providers;

  SignInProviders(Environment environment, SignInProperties properties) {
    OAuth2ClientProperties clients =
        Binder.get(environment).bindOrCreate(REGISTRATIONS, OAuth2ClientProperties.class);
    this.providers =
        new SignInSettings(clients, properties)
            .providers().stream()
                .collect(Collectors.toMap(SignInProvider::id, Function.identity()));
  }

  /**
   * A provider as the sign-in page offers it.
   *
   * @param path where signing in begins, without a leading slash
   */
  public record Offer(String name, String path) {}

  /** The providers, by name. */
  public List<Offer> offers() {
    return providers.values().stream()
        .sorted(Comparator.comparing(SignInProvider::name).thenComparing(SignInProvider::id))
        .map(provider -> new Offer(provider.name(), "oauth2/authorization/" + provider.id()))
        .toList();
  }

  boolean isEmpty() {
    return providers.isEmpty();
  }

  Optional<SignInProvider> find(String id) {
    return Optional.ofNullable(providers.get(id));
  }
}
