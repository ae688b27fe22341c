package eu.passerelle.introductions;

import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.AttachmentAccess;
import eu.passerelle.listings.ListingId;
import org.springframework.stereotype.Component;

/** Opens the attachments of a side's listing to the other side, as far as the two have agreed. */
@Component
class IntroductionAttachments implements AttachmentAccess {

  private final IntroductionRepository introductions;
  private final Involvement involvement;

  IntroductionAttachments(IntroductionRepository introductions, Involvement involvement) {
    this.introductions = introductions;
    this.involvement = involvement;
  }

  @Override
  public boolean mayOpen(ListingId listing, Attachment attachment) {
    Person person = involvement.person();
    return introductions.findAbout(listing).stream()
        .anyMatch(one -> {
          Side side = one.listing().equals(listing) ? Side.ASKED : Side.ASKING;
          return person.side(one).filter(mine -> mine != side).isPresent()
              && one.opens(side, attachment.confidential());
        });
  }
}
