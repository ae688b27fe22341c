package eu.passerelle.files;

import static eu.passerelle.files.SampleFiles.PERSON;
import static eu.passerelle.files.SampleFiles.PLACE;
import static eu.passerelle.files.SampleFiles.asText;
import static eu.passerelle.files.SampleFiles.decoded;
import static eu.passerelle.files.SampleFiles.joined;
import static eu.passerelle.files.SampleFiles.noise;
import static eu.passerelle.files.SampleFiles.photograph;
import static eu.passerelle.files.SampleFiles.picture;
import static eu.passerelle.files.SampleFiles.pngHeader;
import static eu.passerelle.files.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.RefusedFile.Reason;
import java.awt.Color;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCleaningTests {

  private static final int YEAR_IN_PROFILE = 25;

  private final ImageCleaning cleaning = new ImageCleaning();

  @Test
  void aPhotographTellsNeitherWhoNorWhere() {
    byte[] received = photograph(picture(64, 32), 1);
    assertThat(asText(received)).contains("Exif", PERSON, PLACE);

    assertThat(asText(cleaning.clean(received, FileType.JPEG)))
        .doesNotContain("Exif", PERSON, PLACE);
  }

  @Test
  void aPngTellsNeitherWhoNorWhere() {
    byte[] png = SampleFiles.png(picture(64, 32));
    byte[] received =
        SampleFiles.withChunk(
            SampleFiles.withChunk(png, "eXIf", SampleFiles.exif(1)),
            "tEXt",
            text("Author\0" + PERSON));
    assertThat(asText(received)).contains("eXIf", "tEXt", PERSON, PLACE);

    assertThat(asText(cleaning.clean(received, FileType.PNG)))
        .doesNotContain("eXIf", "tEXt", PERSON, PLACE);
  }

  @ParameterizedTest
  @CsvSource({"1, 64, 32, 8, 8", "3, 64, 32, 56, 24", "6, 32, 64, 24, 8", "8, 32, 64, 8, 56"})
  void aPhotographStaysAsItWasShown(int orientation, int width, int height, int redX, int redY) {
    BufferedImage cleaned =
        decoded(cleaning.clean(photograph(picture(64, 32), orientation), FileType.JPEG));

    assertUpright(cleaned, width, height, redX, redY);
  }

  @Test
  void aPngStaysAsItWasShown() {
    byte[] received =
        SampleFiles.withChunk(SampleFiles.png(picture(64, 32)), "eXIf", SampleFiles.exif(6));

    assertUpright(decoded(cleaning.clean(received, FileType.PNG)), 32, 64, 24, 8);
  }

  /** The red quarter is where it is expected, and in no other corner. */
  private static void assertUpright(
      BufferedImage image, int width, int height, int redX, int redY) {
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(isRed(image, redX, redY)).isTrue();
    assertThat(isRed(image, width - redX, height - redY)).isFalse();
    assertThat(isRed(image, width - redX, redY)).isFalse();
    assertThat(isRed(image, redX, height - redY)).isFalse();
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 200 && colour.getGreen() < 60;
  }

  @Test
  void damagedExifMeansUpright() {
    byte[] cutOff = Arrays.copyOf(SampleFiles.exif(6), 12);
    byte[] elsewhere = SampleFiles.exif(6);
    elsewhere[4] = 0x7F;
    for (byte[] exif : new byte[][] {cutOff, elsewhere, new byte[3]}) {
      byte[] received =
          SampleFiles.withSegments(
              SampleFiles.jpeg(picture(64, 32)),
              SampleFiles.segment(0xE1, joined(text("Exif\0\0"), exif)));

      assertThat(decoded(cleaning.clean(received, FileType.JPEG)).getWidth()).isEqualTo(64);
    }
  }

  @Test
  void aPngKeepsEveryPixelAndItsTransparency() {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 4, 0x80123456);

    BufferedImage cleaned = decoded(cleaning.clean(SampleFiles.png(image), FileType.PNG));

    assertThat(cleaned.getRGB(3, 4)).isEqualTo(0x80123456);
    assertThat(cleaned.getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void coloursOfAnotherProfileAreConvertedAndTheProfileIsGone() {
    byte[] received = SampleFiles.jpeg(linear(64));
    assertThat(asText(received)).contains("ICC_PROFILE");

    byte[] cleaned = cleaning.clean(received, FileType.JPEG);

    assertThat(asText(cleaned)).doesNotContain("ICC_PROFILE");
    assertThat(new Color(decoded(cleaned).getRGB(8, 8)).getRed()).isBetween(130, 145);
  }

  /** Grey of a quarter of the light, which is about 137 of 255 in sRGB. */
  private static BufferedImage linear(int level) {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    profile[YEAR_IN_PROFILE]++; // not Java's own, which it does not write
    ColorSpace linear = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    ComponentColorModel colours =
        new ComponentColorModel(linear, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 3, new Point(0, 0));
    raster.setPixels(
        0, 0, 16, 16, Collections.nCopies(16 * 16 * 3, level).stream().mapToInt(i -> i).toArray());
    return new BufferedImage(colours, raster, false, null);
  }

  @Test
  void anImageInGreyStaysGrey() {
    BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(5, 5, 0, 99);

    BufferedImage cleaned = decoded(cleaning.clean(SampleFiles.png(grey), FileType.PNG));

    assertThat(cleaned.getRaster().getNumBands()).isEqualTo(1);
    assertThat(cleaned.getRaster().getSample(5, 5, 0)).isEqualTo(99);
  }

  @Test
  void anImageThatIsCutOffIsRefused() {
    byte[] png = SampleFiles.png(noise(64, 64));
    byte[] jpeg = SampleFiles.jpeg(noise(64, 64));

    assertRefused(Arrays.copyOf(png, png.length / 2), FileType.PNG, Reason.UNREADABLE);
    assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), FileType.JPEG, Reason.UNREADABLE);
  }

  @Test
  void onlyAMagicNumberIsRefused() {
    assertRefused(Arrays.copyOf(pngHeader(8, 8, 8, 2), 8), FileType.PNG, Reason.UNREADABLE);
    assertRefused(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, FileType.JPEG, Reason.UNREADABLE);
  }

  @Test
  void anImageThatClaimsAbsurdlyManyPixelsIsRefusedUnread() {
    assertRefused(pngHeader(100_000, 100_000, 8, 2), FileType.PNG, Reason.TOO_MANY_PIXELS);
    assertRefused(pngHeader(10_001, 5_000, 8, 2), FileType.PNG, Reason.TOO_MANY_PIXELS);
    assertRefused(pngHeader(10_000, 5_000, 8, 2), FileType.PNG, Reason.UNREADABLE);
  }

  @Test
  void widePixelsCountForMore() {
    assertRefused(pngHeader(10_000, 5_000, 16, 6), FileType.PNG, Reason.TOO_MANY_PIXELS);
    assertRefused(pngHeader(5_000, 5_000, 16, 6), FileType.PNG, Reason.UNREADABLE);
  }

  private void assertRefused(byte[] content, FileType type, Reason reason) {
    assertThatThrownBy(() -> cleaning.clean(content, type))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
