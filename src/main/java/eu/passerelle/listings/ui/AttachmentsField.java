package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.ListingContent;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that go with a listing. */
class AttachmentsField extends Composite<Div> {

  /** Where the files are. */
  interface Files {

    /** Keeps a file that is handed in; empty where that cannot be, which the person was told. */
    Optional<Attachment> keep(String name, InputStream content);

    /** Leads to a file that is kept. */
    Component link(Attachment attachment);
  }

  private final Files files;
  private final List<Attachment> value = new ArrayList<>();
  private final Div rows = new Div();
  private final FileUpload upload =
      new FileUpload(getTranslation("form.attachments.add"), this::receive).withDropping();
  private Runnable listener = () -> {};
  private boolean locked;

  AttachmentsField(Files files) {
    this.files = files;
    rows.addClassName("rows");
    getContent().addClassName("rows-field");
    getContent()
        .add(
            new H3(getTranslation("form.attachments")),
            new Paragraph(getTranslation("form.attachments.help")),
            rows,
            upload);
  }

  private void receive(String name, InputStream content) {
    Optional<Attachment> kept = files.keep(name, content);
    kept.ifPresent(value::add);
    show();
    kept.ifPresent(attachment -> listener.run());
  }

  void onChange(Runnable changed) {
    listener = changed;
  }

  void setValue(List<Attachment> attachments) {
    value.clear();
    value.addAll(attachments);
    show();
  }

  List<Attachment> value() {
    return List.copyOf(value);
  }

  private void show() {
    rows.removeAll();
    value.forEach(attachment -> rows.add(row(attachment)));
    upload.setVisible(!locked && value.size() < ListingContent.MOST_ATTACHMENTS);
  }

  private Div row(Attachment attachment) {
    Checkbox confidential =
        new Checkbox(getTranslation("form.attachments.confidential"), attachment.confidential());
    confidential.setReadOnly(locked);
    confidential.addValueChangeListener(change -> {
      int position = value.indexOf(attachment);
      value.set(
          position,
          new Attachment(
              attachment.file(), attachment.name(), attachment.size(), change.getValue()));
      show();
      listener.run();
    });
    Button remove =
        new Button(
            getTranslation("action.remove"),
            click -> {
              value.remove(attachment);
              show();
              listener.run();
            });
    remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    remove.setVisible(!locked);
    Div row = new Div(files.link(attachment), confidential, remove);
    row.addClassName("row");
    return row;
  }

  void lock() {
    locked = true;
    show();
  }
}
