package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.passerelle.files.FileLimits;
import eu.passerelle.files.RefusedFile;
import eu.passerelle.shared.ui.Notice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.springframework.modulith.NamedInterface;

/** Takes a file of a kind that is kept, and says why one is refused. */
@NamedInterface("ui")
public class FileUpload extends Composite<Upload> {

  private final BiConsumer<String, InputStream> receiver;

  /**
   * @param label of the button
   * @param receiver gets the name and the content, and may throw a {@link RefusedFile}
   */
  public FileUpload(String label, BiConsumer<String, InputStream> receiver) {
    this.receiver = receiver;
    Upload upload = getContent();
    upload.setUploadHandler(
        UploadHandler.inMemory((file, content) -> receive(file.fileName(), content)));
    upload.setUploadButton(new Button(label));
    upload.setMaxFileSize(FileLimits.CURRENT.bytes());
    upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg");
    upload.setDropAllowed(false);
    upload.addFileRejectedListener(
        rejected -> Notice.refused(getTranslation("refused-file.TOO_LARGE_OR_TYPE")));
  }

  /** The same onto which a file can be dropped too. */
  public FileUpload withDropping() {
    getContent().setDropAllowed(true);
    getContent().setDropLabel(new Span(getTranslation("form.attachments.drop")));
    return this;
  }

  private void receive(String name, byte[] content) {
    getContent().clearFileList();
    try {
      receiver.accept(name, new ByteArrayInputStream(content));
    } catch (RefusedFile e) {
      Notice.refused(getTranslation("refused-file." + e.reason()));
    }
  }
}
