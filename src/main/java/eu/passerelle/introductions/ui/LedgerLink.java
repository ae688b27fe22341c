package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to the ledger as a file for spreadsheets. */
class LedgerLink extends Anchor {

  LedgerLink(String text, Supplier<byte[]> file) {
    super(
        DownloadHandler.fromInputStream(event -> {
          byte[] content = file.get();
          return new DownloadResponse(
              new ByteArrayInputStream(content),
              "passerelle-outcomes.csv",
              "text/csv; charset=UTF-8",
              content.length);
        }),
        AttachmentType.DOWNLOAD,
        text);
    addClassName("button-link");
  }
}
