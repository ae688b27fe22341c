package eu.passerelle.organisations;

import eu.passerelle.access.EmailAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The internet domain of an organisation: who has a mail address there belongs to it. A domain that
 * many share proves nothing.
 *
 * @param name such as {@code sonnaille.example}
 */
record OrganisationDomain(String name) {

  /** Where everybody can have an address or a page. */
  private static final Set<String> SHARED =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "google.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "live.be",
          "msn.com",
          "yahoo.com",
          "yahoo.fr",
          "icloud.com",
          "me.com",
          "proton.me",
          "protonmail.com",
          "gmx.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "orange.fr",
          "free.fr",
          "skynet.be",
          "proximus.be",
          "telenet.be",
          "voo.be",
          "scarlet.be",
          "belgacom.net",
          "brutele.be",
          "facebook.com",
          "linkedin.com",
          "instagram.com",
          "youtube.com",
          "github.com",
          "github.io",
          "gitlab.io",
          "wordpress.com",
          "wixsite.com",
          "blogspot.com",
          "weebly.com",
          "webnode.be",
          "jimdosite.com",
          "business.site",
          "azurewebsites.net",
          "herokuapp.com",
          "netlify.app",
          "vercel.app");

  /** The domain of a web site; empty where there is none or it is shared. */
  static Optional<OrganisationDomain> of(@Nullable String website) {
    return OrganisationProfile.domain(website)
        .filter(domain -> SHARED.stream().noneMatch(shared -> isWithin(domain, shared)))
        .map(OrganisationDomain::new);
  }

  /** Whether a mail address lies in the domain, or in one below it. */
  boolean hasAddress(String address) {
    return EmailAddress.of(address).filter(given -> isWithin(given.domain(), name)).isPresent();
  }

  private static boolean isWithin(String domain, String other) {
    return domain.equals(other) || domain.endsWith("." + other);
  }
}
