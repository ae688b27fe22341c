package eu.passerelle.roles;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.shared.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Listings of the organisation that operations are about, in every state. */
public class CastListings {

  private static final Set<String> TECHNOLOGIES = Set.of("internet-of-things");
  private static final Set<String> FIELDS = Set.of("agriculture");

  /** So that the end of what was published then is near enough to be put off. */
  private static final Duration NEARLY_A_YEAR = Duration.ofDays(350);

  private final Cast cast;
  private final ListingDesk desk;
  private final MongoTemplate mongo;
  private final Clock clock;

  CastListings(Cast cast, ListingDesk desk, MongoTemplate mongo, Clock clock) {
    this.cast = cast;
    this.desk = desk;
    this.mongo = mongo;
    this.clock = clock;
  }

  static ListingText text() {
    return new ListingText(
        Language.FR, "Un collier qui tient", "Un résumé qui dit ce qui ne va pas.", "");
  }

  static ListingContent content() {
    return SampleContent.of(text(), TECHNOLOGIES, FIELDS);
  }

  static ListingContent other() {
    return SampleContent.of(
        new ListingText(Language.FR, "Une cloche", "Un autre résumé.", ""), TECHNOLOGIES, FIELDS);
  }

  static ListingContent contentFor(Audience audience) {
    return SampleContent.withAudience(content(), audience);
  }

  static ListingContent anonymous() {
    return SampleContent.anonymous(text(), TECHNOLOGIES, FIELDS);
  }

  /** What can be attached. */
  static byte[] picture() {
    try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Listing draft() {
    return load(begun(content()));
  }

  private Listing begun(ListingContent content) {
    return begun(cast.organisation(), Asker.EDITOR, content);
  }

  private Listing begun(Organisation owner, Asker author, ListingContent content) {
    return Listing.draft(
        new ListingId(Cast.MARK + ListingId.random().value()),
        ListingKind.NEED,
        owner.id(),
        cast.id(author),
        content,
        clock);
  }

  Listing submitted() {
    return load(submitted(content(), clock));
  }

  private Listing submitted(ListingContent content, Clock then) {
    return begun(content).submit(cast.id(Asker.ADMINISTRATOR), false, null, then);
  }

  Listing published() {
    return published(content());
  }

  Listing published(ListingContent content) {
    return load(live(content, clock));
  }

  private Listing live(ListingContent content, Clock then) {
    return submitted(content, then).publish(reviewer(), then);
  }

  private static AccountId reviewer() {
    return new AccountId("reviewer");
  }

  /** Another one of the same organisation. */
  Listing sibling(Listing listing) {
    Organisation owner = cast.stored(listing.organisation());
    return load(
        begun(owner, Asker.EDITOR, content())
            .submit(cast.id(Asker.ADMINISTRATOR), false, null, clock)
            .publish(reviewer(), clock));
  }

  /** A published one that nears its end. */
  Listing ending() {
    return load(live(content(), Clock.offset(clock, NEARLY_A_YEAR.negated())));
  }

  /** A published one on which somebody works. */
  Listing worked() {
    return load(live(content(), clock).keep(other(), clock));
  }

  /** A published one whose edits a reviewer has not seen. */
  Listing edited() {
    return load(
        live(content(), clock)
            .keep(other(), clock)
            .publishEdits(cast.id(Asker.EDITOR), false, clock));
  }

  Listing held() {
    return load(live(content(), clock).hold(reviewer(), "À vérifier", clock));
  }

  /** A draft that the adviser writes for the organisation. */
  Listing onBehalf() {
    return load(begunOnBehalf());
  }

  private Listing begunOnBehalf() {
    return begun(cast.organisation(), Asker.ADVISER, content()).writtenOnBehalf(null, clock);
  }

  /** What the adviser wrote waits for the organisation. */
  Listing unconfirmed() {
    return load(begunOnBehalf().submit(cast.id(Asker.ADVISER), false, null, clock));
  }

  Listing load(Listing listing) {
    SystemAccess.run(() -> desk.load(List.of(listing)));
    return Objects.requireNonNull(mongo.findById(listing.id(), Listing.class));
  }
}
