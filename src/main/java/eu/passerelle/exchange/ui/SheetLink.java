package eu.passerelle.exchange.ui;

import eu.passerelle.exchange.SheetFormat;
import eu.passerelle.shared.ui.DownloadLink;
import java.util.function.Supplier;

/** A link to a file of rows, made when somebody asks for it. */
class SheetLink extends DownloadLink {

  /**
   * @param name of the file, without its ending
   */
  SheetLink(String text, String name, SheetFormat format, Supplier<byte[]> content) {
    super(text, name + "." + format.extension(), format.mediaType(), content);
    asButton();
  }
}
