package eu.passerelle.files;

import static eu.passerelle.files.SampleFiles.joined;
import static eu.passerelle.files.SampleFiles.photograph;
import static eu.passerelle.files.SampleFiles.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.RefusedFile.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JpegTests {

  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  @Test
  void anImageOfAbsurdlyManyScansIsRefused() {
    byte[] nothing = {};
    assertThatCode(() -> new Jpeg(withScans(100, nothing)).requireWhole())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Jpeg(withScans(101, nothing)).requireWhole())
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE));
  }

  @Test
  void aFalseEndInACommentHidesNoScans() {
    byte[] comment = SampleFiles.segment(0xFE, END);

    assertThatCode(() -> new Jpeg(withScans(100, comment)).requireWhole())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Jpeg(withScans(101, comment)).requireWhole())
        .isInstanceOf(RefusedFile.class);
  }

  @Test
  void aFalseEndInACommentDoesNotMakeAnImageWhole() {
    byte[] image = withScans(2, SampleFiles.segment(0xFE, END));

    assertThatThrownBy(() -> new Jpeg(Arrays.copyOf(image, image.length - 2)).requireWhole())
        .isInstanceOf(RefusedFile.class);
  }

  private static byte[] withScans(int scans, byte[] between) {
    byte[] image = SampleFiles.jpeg(picture(16, 16));
    byte[] more = SampleFiles.segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0});
    byte[] all = joined(Arrays.copyOf(image, image.length - END.length), between);
    for (int scan = 1; scan < scans; scan++) {
      all = joined(all, more);
    }
    return joined(all, END);
  }

  @Test
  void withoutItsMetadataAnImageIsTheSameToTheLastByte() {
    byte[] image = SampleFiles.jpeg(picture(64, 32));

    assertThat(new Jpeg(photograph(picture(64, 32), 6)).withoutMetadata()).isEqualTo(image);
  }

  @Test
  void whatIsNeededToShowAnImageIsNoMetadata() {
    byte[] adobe = SampleFiles.segment(0xEE, SampleFiles.text("Adobe\0d\0\0\0\0\1"));
    byte[] image = SampleFiles.withSegments(SampleFiles.jpeg(picture(8, 8)), adobe);

    assertThat(new Jpeg(image).hasMetadata()).isFalse();
    assertThat(new Jpeg(image).withoutMetadata()).isEqualTo(image);
  }

  @Test
  void aLengthBeyondTheEndEndsTheSegments() {
    byte[] image = photograph(picture(8, 8), 6);

    assertThat(new Jpeg(Arrays.copyOf(image, 30)).exif()).isEmpty();
    assertThat(new Jpeg(image).exif()).isPresent();
  }
}
