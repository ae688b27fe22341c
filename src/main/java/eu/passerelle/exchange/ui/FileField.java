package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import eu.passerelle.exchange.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Where a file is chosen or dropped. Any is taken: what it is, its content tells. */
class FileField extends Composite<Upload> {

  private final Consumer<byte[]> onFile;

  /**
   * @param onFile receives the content of a file, cut off just above the largest size
   */
  FileField(Consumer<byte[]> onFile, Consumer<String> onRejected) {
    this.onFile = onFile;
    Upload upload = getContent();
    upload.setUploadHandler(this::receive);
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Sheet.MOST_BYTES);
    upload.setUploadButton(new Button(getTranslation("exchange.upload.choose")));
    upload.setDropLabel(new Span(getTranslation("exchange.upload.drop")));
    upload.setI18n(words());
    upload.addFileRejectedListener(rejection -> onRejected.accept(rejection.getErrorMessage()));
    upload.addClassName("file-field");
  }

  private void receive(UploadEvent upload) throws IOException {
    byte[] file;
    try (InputStream content = upload.getInputStream()) {
      file = content.readNBytes(Sheet.MOST_BYTES + 1);
    }
    upload
        .getUI()
        .access(() -> {
          getContent().clearFileList();
          onFile.accept(file);
        });
  }

  private UploadI18N words() {
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(getTranslation("exchange.upload.one"))
                .setFileIsTooBig(getTranslation("exchange.unreadable.TOO_BIG"))
                .setIncorrectFileType(getTranslation("exchange.unreadable.NOT_A_SPREADSHEET")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("exchange.upload.connecting"))
                        .setStalled(getTranslation("exchange.upload.stalled"))
                        .setProcessing(getTranslation("exchange.upload.processing"))
                        .setHeld(getTranslation("exchange.upload.held")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("exchange.upload.remaining"))
                        .setUnknown(getTranslation("exchange.upload.remaining-unknown")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("exchange.upload.failed"))
                        .setUnexpectedServerError(getTranslation("exchange.upload.failed"))
                        .setForbidden(getTranslation("exchange.upload.failed"))))
        .setFile(
            new UploadI18N.File()
                .setRetry(getTranslation("exchange.upload.retry"))
                .setStart(getTranslation("exchange.upload.start"))
                .setRemove(getTranslation("action.remove")))
        .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
  }
}
