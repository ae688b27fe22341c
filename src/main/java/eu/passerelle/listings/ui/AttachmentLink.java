package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.ListingAttachments;
import eu.passerelle.listings.ListingId;
import org.springframework.modulith.NamedInterface;

/** Downloads a file of a listing. */
@NamedInterface("ui")
public class AttachmentLink extends Composite<Anchor> {

  private static final int BYTES_OF_A_KILOBYTE = 1024;

  public AttachmentLink(ListingId listing, Attachment attachment) {
    getContent().setHref(ListingAttachments.path(listing, attachment.file()));
    getContent()
        .setText(
            getTranslation(
                "attachment.named",
                attachment.name(),
                Math.max(1, attachment.size() / BYTES_OF_A_KILOBYTE)));
    getContent().setRouterIgnore(true);
  }
}
