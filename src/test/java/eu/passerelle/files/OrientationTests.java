package eu.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTests {

  /** Letters are pixels. What is shown follows from the places of row 0 and column 0 in Exif. */
  @ParameterizedTest
  @CsvSource({
    "1, abc/def",
    "2, cba/fed",
    "3, fed/cba",
    "4, def/abc",
    "5, ad/be/cf",
    "6, da/eb/fc",
    "7, fc/eb/da",
    "8, cf/be/ad",
  })
  void theImageAbcOverDefIsShownAs(int exif, String shown) {
    assertThat(rows(Orientation.ofExif(exif).upright(image("abc/def")))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9, 65_535})
  void aValueThatDoesNotExistMeansUpright(int exif) {
    assertThat(Orientation.ofExif(exif)).isEqualTo(Orientation.UPRIGHT);
  }

  private static BufferedImage image(String rows) {
    String[] lines = rows.split("/", -1);
    BufferedImage image =
        new BufferedImage(lines[0].length(), lines.length, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < lines.length; y++) {
      for (int x = 0; x < lines[y].length(); x++) {
        image.setRGB(x, y, lines[y].charAt(x));
      }
    }
    return image;
  }

  private static String rows(BufferedImage image) {
    return IntStream.range(0, image.getHeight())
        .mapToObj(y ->
            IntStream.range(0, image.getWidth())
                .mapToObj(x -> String.valueOf((char) (image.getRGB(x, y) & 0xFF)))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("/"));
  }
}
