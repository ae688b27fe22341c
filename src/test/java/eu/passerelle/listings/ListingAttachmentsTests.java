package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.FileId;
import eu.passerelle.files.RefusedFile;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class ListingAttachmentsTests {

  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private ListingAttachments attachments;
  @Autowired private ActingAs acting;

  private Listing draft = SampleListings.submitted();

  @BeforeEach
  void begin() {
    acting.signIn(FOUNDER);
    draft = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private Attachment attach() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return attachments.attach(
        draft.id(), "collier.png", new ByteArrayInputStream(bytes.toByteArray()));
  }

  private void publishWith(Attachment attachment) {
    desk.keep(
        draft,
        SampleContent.withAttachments(
            SampleContent.of(
                new ListingText(Language.FR, "Un collier", "Qui tienne.", ""),
                Set.of("internet-of-things"),
                Set.of("agriculture")),
            List.of(attachment)));
    desk.submit(draft.id(), false, null);
    acting.run(ActingAs.ANALYST, () -> review.approve(draft.id()));
  }

  private boolean isReadable(Attachment attachment) {
    return attachments.open(draft.id(), attachment.file()).isPresent();
  }

  @Test
  void everyReaderOfAListingDownloadsItsAttachments() throws IOException {
    Attachment attachment = attach();
    publishWith(attachment);
    acting.signOut();

    assertThat(isReadable(attachment)).isTrue();
  }

  @Test
  void aDraftsAttachmentsAreItsWritersOwn() throws IOException {
    Attachment attachment = attach();
    desk.keep(
        draft,
        SampleContent.withAttachments(
            ListingContent.empty(ListingKind.NEED, Language.FR), List.of(attachment)));

    assertThat(isReadable(attachment)).isTrue();
    acting.run(PROFESSOR, () -> assertThat(isReadable(attachment)).isFalse());
    acting.signOut();
    assertThat(isReadable(attachment)).isFalse();
  }

  @Test
  void aConfidentialOneIsNotForReaders() throws IOException {
    Attachment open = attach();
    Attachment confidential = new Attachment(open.file(), open.name(), open.size(), true);
    publishWith(confidential);

    acting.run(PROFESSOR, () -> assertThat(isReadable(confidential)).isFalse());
    acting.run(FOUNDER, () -> assertThat(isReadable(confidential)).isTrue());
  }

  @Test
  void aFileOfOneListingIsNotHandedOutThroughAnother() throws IOException {
    Attachment attachment = attach();
    publishWith(attachment);

    assertThat(
            attachments.open(
                new ListingId("need-compoterie-pompes-compresseurs"), attachment.file()))
        .isEmpty();
    assertThat(attachments.open(draft.id(), new FileId("made-up"))).isEmpty();
    assertThat(attachments.open(new ListingId("made-up"), attachment.file())).isEmpty();
  }

  @Test
  void onlyItsWritersAttachAnythingToAListing() {
    acting.run(
        PROFESSOR,
        () -> assertThatThrownBy(this::attach).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void whatOnlyCallsItselfAPdfIsRefused() {
    assertThatThrownBy(() ->
            attachments.attach(
                draft.id(),
                "plan.pdf",
                new ByteArrayInputStream(
                    "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(RefusedFile.Reason.TYPE_NOT_ALLOWED));
  }

  @Test
  void theSweepKeepsWhatAListingOrAnEditionHolds() throws IOException {
    Attachment held = attach();
    Attachment forgotten = attach();
    publishWith(held);

    assertThat(attachments.used(Set.of(held.file(), forgotten.file())))
        .containsExactly(held.file());
  }
}
