package eu.passerelle.files;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/**
 * How the rows of a stored image lie in what it shows, in the order of the values 1 to 8 of Exif's
 * tag Orientation (CIPA DC-008, 4.6.5.1.6). Mirrored comes before turned.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(true, false, false),
  UPSIDE_DOWN(true, true, false),
  MIRRORED_UPSIDE_DOWN(false, true, false),
  MIRRORED_ON_LEFT_SIDE(false, false, true),
  ON_LEFT_SIDE(false, true, true),
  MIRRORED_ON_RIGHT_SIDE(true, true, true),
  ON_RIGHT_SIDE(true, false, true);

  private final boolean fromRight;
  private final boolean fromBottom;
  private final boolean columnsAreRows;

  Orientation(boolean fromRight, boolean fromBottom, boolean columnsAreRows) {
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
    this.columnsAreRows = columnsAreRows;
  }

  /** Readers of images take values that do not exist as upright. */
  static Orientation ofExif(int value) {
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  /** The image as it is to be shown. Pixels are moved, not computed, so nothing is lost. */
  BufferedImage upright(BufferedImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    WritableRaster from = image.getRaster();
    WritableRaster to =
        columnsAreRows
            ? from.createCompatibleWritableRaster(image.getHeight(), image.getWidth())
            : from.createCompatibleWritableRaster();
    move(from, to);
    return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
  }

  private void move(WritableRaster from, WritableRaster to) {
    int width = from.getWidth();
    int height = from.getHeight();
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      int row = fromBottom ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int column = fromRight ? width - 1 - x : x;
        pixel = from.getDataElements(x, y, pixel);
        to.setDataElements(columnsAreRows ? row : column, columnsAreRows ? column : row, pixel);
      }
    }
  }
}
