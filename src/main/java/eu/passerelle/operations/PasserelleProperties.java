package eu.passerelle.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the deployment.
 *
 * @param data directory of the embedded store
 * @param config directory of the files an operator or a domain expert edits
 * @param demo whether the demonstration region is loaded on the first start; when absent, yes on
 *     the embedded store and no on a MongoDB deployment
 * @param url where people reach this deployment, such as {@code https://passerelle.example}; when
 *     absent, this machine
 * @param contact mail address of whoever operates this deployment, shown to readers; may be absent
 */
@ConfigurationProperties("passerelle")
public record PasserelleProperties(
    @DefaultValue("data") Path data,
    @DefaultValue("config") Path config,
    @Nullable Boolean demo,
    @Nullable String url,
    @Nullable String contact) {

  /**
   * @throws StartupRefusal if the contact is not a mail address
   */
  public PasserelleProperties {
    contact = contact == null || contact.isBlank() ? null : contact.strip();
    if (contact != null && !contact.matches("[^@\\s]+@[^@\\s]+")) {
      throw new StartupRefusal(
          "passerelle.contact is '%s', which is not a mail address; correct it or leave it out."
              .formatted(contact));
    }
  }
}
