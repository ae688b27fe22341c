package eu.passerelle.files;

import static eu.passerelle.files.SampleFiles.joined;
import static eu.passerelle.files.SampleFiles.picture;
import static eu.passerelle.files.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.RefusedFile.Reason;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTests {

  private static final String PAGE = "<html><body><script>alert(1)</script></body></html>";

  private final ContentCheck check = new ContentCheck();

  @Test
  void theTypeIsFoundInTheContent() {
    assertThat(check.check(SampleFiles.pdf()).type()).isEqualTo(FileType.PDF);
    assertThat(check.check(SampleFiles.png(picture(8, 8))).type()).isEqualTo(FileType.PNG);
    assertThat(check.check(SampleFiles.jpeg(picture(8, 8))).type()).isEqualTo(FileType.JPEG);
  }

  @Test
  void nothingIsRefused() {
    assertRefused(new byte[0], Reason.EMPTY);
  }

  static Stream<Arguments> otherTypes() {
    return Stream.of(
        Arguments.argumentSet("a text", text("Just words, whatever the name says.")),
        Arguments.argumentSet("a page", text(PAGE)),
        Arguments.argumentSet(
            "a drawing with a script",
            text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
        Arguments.argumentSet("an archive", joined(text("PK\3\4"), new byte[60])),
        Arguments.argumentSet("a program", joined(text("MZ"), new byte[200])),
        Arguments.argumentSet(
            "a WebP image",
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")),
        Arguments.argumentSet(
            "a GIF image",
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")),
        Arguments.argumentSet(
            "a page in front of a document", joined(text(PAGE), SampleFiles.pdf())),
        Arguments.argumentSet("noise", new byte[] {3, 1, 4, 1, 5, 9, 2, 6}));
  }

  @ParameterizedTest
  @MethodSource("otherTypes")
  void itIsNotKept(byte[] content) {
    assertRefused(content, Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void aPageBehindAnImageOrADocumentIsGone() {
    byte[] page = text(PAGE);

    assertThat(kept(joined(SampleFiles.png(picture(8, 8)), page))).doesNotContain("script");
    assertThat(kept(joined(SampleFiles.jpeg(picture(8, 8)), page))).doesNotContain("script");
    assertThat(kept(joined(SampleFiles.pdf(), page))).doesNotContain("script");
  }

  @Test
  void aRefusalSaysWhatIsAllowed() {
    assertThatThrownBy(() -> check.check(new byte[0]))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refused -> {
              assertThat(refused.allowed().types())
                  .containsExactlyInAnyOrder(FileType.PDF, FileType.PNG, FileType.JPEG);
              assertThat(refused.allowed().bytes()).isEqualTo(10 * 1024 * 1024);
              assertThat(refused.allowed().pixels()).isEqualTo(50_000_000);
            });
  }

  private String kept(byte[] received) {
    return SampleFiles.asText(check.check(received).content());
  }

  private void assertRefused(byte[] content, Reason reason) {
    assertThatThrownBy(() -> check.check(content))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
