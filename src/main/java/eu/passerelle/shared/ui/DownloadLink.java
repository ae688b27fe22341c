package eu.passerelle.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to a file that is made when somebody asks for it. */
public class DownloadLink extends Anchor {

  /**
   * @param fileName under which it is kept, with its ending
   * @param content computed anew for each download
   */
  public DownloadLink(String text, String fileName, String contentType, Supplier<byte[]> content) {
    super(handler(fileName, contentType, content), AttachmentType.DOWNLOAD, text);
  }

  private static DownloadHandler handler(
      String fileName, String contentType, Supplier<byte[]> content) {
    return DownloadHandler.fromInputStream(event -> {
      byte[] file = content.get();
      return new DownloadResponse(
          new ByteArrayInputStream(file), fileName, contentType, file.length);
    });
  }

  /** The link dressed as a button. */
  public DownloadLink asButton() {
    addClassName("button-link");
    return this;
  }
}
