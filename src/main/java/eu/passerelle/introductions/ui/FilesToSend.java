package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.files.FileId;
import eu.passerelle.introductions.SentFile;
import java.util.ArrayList;
import java.util.List;

/** The files that will go with the message that is being written. */
class FilesToSend extends Composite<UnorderedList> {

  private final List<SentFile> files = new ArrayList<>();
  private final Runnable changed;

  FilesToSend(Runnable changed) {
    this.changed = changed;
    getContent().addClassName("files-to-send");
    getContent().getElement().setAttribute("aria-label", getTranslation("conversation.files"));
    setVisible(false);
  }

  void add(SentFile file) {
    files.add(file);
    show();
  }

  void clear() {
    files.clear();
    show();
  }

  List<FileId> files() {
    return files.stream().map(SentFile::file).toList();
  }

  private void show() {
    getContent().removeAll();
    files.forEach(file -> getContent().add(chip(file)));
    setVisible(!files.isEmpty());
    changed.run();
  }

  private ListItem chip(SentFile file) {
    Button remove =
        new Button(
            VaadinIcon.CLOSE_SMALL.create(),
            click -> {
              files.remove(file);
              show();
            });
    remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    remove.setAriaLabel(getTranslation("conversation.files.remove", file.name()));
    return new ListItem(new Span(file.name()), remove);
  }
}
