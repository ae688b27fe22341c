package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Tells who writes an anonymous listing how few organisations it could come from, in the eyes of
 * somebody who takes all that it tells for its organisation's own and looks that up in the public
 * directory.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class AnonymityMeter {

  private final Organisations organisations;
  private final ListingRights rights;
  private final PublicDirectory directory;
  private final IdentitySearch identity;

  AnonymityMeter(
      Organisations organisations,
      ListingRights rights,
      PublicDirectory directory,
      IdentitySearch identity) {
    this.organisations = organisations;
    this.rights = rights;
    this.directory = directory;
    this.identity = identity;
  }

  /**
   * How well a listing with the content given would hide whose it is.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who may not edit it, as
   *     the answer tells of the organisation
   */
  public Anonymity measure(Listing listing, ListingContent written) {
    Organisation owner =
        organisations.find(listing.organisation()).orElseThrow(NoSuchElementException::new);
    rights.requireEditor(listing, owner);
    TraitIndex index = directory.reading().traits();
    List<Trait> traits = traits(written, owner);
    List<String> telling = identity.telling(written, owner);
    return new Anonymity(
        index.sharing(traits),
        index.fewest(traits),
        index.generalisations(traits, spare(written)),
        telling,
        identity.couldTell(written, owner, telling));
  }

  /** What leads to the organisation: what it tells of itself in the directory as well. */
  private List<Trait> traits(ListingContent written, Organisation owner) {
    Set<Trait> own = directory.traits(owner);
    Stream<Trait> provinces =
        own.stream()
            .filter(
                trait -> trait.axis() == Trait.Axis.PROVINCE && written.identity().tellsProvince());
    Stream<Trait> topics =
        Stream.concat(
            PublicDirectory.on(Trait.Axis.TECHNOLOGY, written.technologies()),
            PublicDirectory.on(Trait.Axis.FIELD, written.fields()));
    return Stream.concat(provinces, topics.filter(own::contains)).toList();
  }

  /** A listing cannot do without a technology and a field. */
  private static Map<Trait.Axis, Integer> spare(ListingContent written) {
    return Map.of(
        Trait.Axis.PROVINCE, 1,
        Trait.Axis.TECHNOLOGY, written.technologies().size() - 1,
        Trait.Axis.FIELD, written.fields().size() - 1);
  }
}
