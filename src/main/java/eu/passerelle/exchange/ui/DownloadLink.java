package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.passerelle.exchange.SheetFormat;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to a file that is made when somebody asks for it. */
class DownloadLink extends Anchor {

  /**
   * @param name of the file, without its ending
   */
  DownloadLink(String text, String name, SheetFormat format, Supplier<byte[]> content) {
    super(handler(name + "." + format.extension(), format, content), AttachmentType.DOWNLOAD, text);
    addClassName("button-link");
  }

  private static DownloadHandler handler(
      String fileName, SheetFormat format, Supplier<byte[]> content) {
    return DownloadHandler.fromInputStream(event -> {
      byte[] file = content.get();
      return new DownloadResponse(
          new ByteArrayInputStream(file), fileName, format.mediaType(), file.length);
    });
  }
}
