package eu.passerelle.mail;

import eu.passerelle.operations.StartupRefusal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which answers to mails arrive. Naming its host is what turns it on; without one no
 * mail says that it can be answered.
 *
 * @param host of the IMAP server
 * @param ssl whether the connection is encrypted from its beginning; where not, STARTTLS is used if
 *     the server offers it
 * @param address where answers go; each mail's is this one with a plus sign and a token before the
 *     at sign
 */
@ConfigurationProperties("passerelle.mail.inbound")
record InboundProperties(
    @Nullable String host,
    @DefaultValue("993") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("true") boolean ssl,
    @Nullable String address) {

  /** What stands before the at sign has 64 characters at most (RFC 5321, 4.5.3.1.1). */
  private static final int LONGEST_NAME = 64 - 1 - ReplyAddresses.TOKEN_CHARACTERS;

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._-]{1,%d}@[A-Za-z0-9.-]+".formatted(LONGEST_NAME));

  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws StartupRefusal where a host is named and the rest is missing or cannot be
   */
  InboundProperties {
    if (host != null && !host.isBlank()) {
      require("user", user);
      require("password", password);
      require("address", address);
      requireAddress(Objects.requireNonNull(address));
      requirePort(port);
    }
  }

  private static void require(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new StartupRefusal(
          "passerelle.mail.inbound.%s is missing; answers by mail need it, or no host."
              .formatted(name));
    }
  }

  private static void requireAddress(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new StartupRefusal(
          "passerelle.mail.inbound.address is \"%s\"; it must look like answers@example.org, with at most %d characters before the @ and no plus sign."
              .formatted(address, LONGEST_NAME));
    }
  }

  private static void requirePort(int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new StartupRefusal(
          "passerelle.mail.inbound.port is %d; it must be 1 to %d.".formatted(port, HIGHEST_PORT));
    }
  }

  boolean isOn() {
    return host != null && !host.isBlank();
  }

  /** What stands before the at sign of every address for answers. */
  String name() {
    return requireAddress().substring(0, requireAddress().indexOf('@'));
  }

  /** What stands behind it. */
  String domain() {
    return requireAddress().substring(requireAddress().indexOf('@') + 1);
  }

  private String requireAddress() {
    return Objects.requireNonNull(address);
  }

  /** All but the password. */
  @Override
  public String toString() {
    return "InboundProperties[%s:%d/%s, %s]".formatted(host, port, folder, address);
  }
}
