package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.Reference.ReferenceKind;
import java.util.Optional;

/** The references of a listing. */
class ReferencesField extends RowsField<Reference> {

  ReferencesField() {
    super("listing.references", "form.references.add", ListingContent.MOST_REFERENCES);
  }

  @Override
  Row<Reference> emptyRow() {
    return new ReferenceRow();
  }

  @Override
  Row<Reference> rowOf(Reference reference) {
    ReferenceRow row = new ReferenceRow();
    row.kind.setValue(reference.kind());
    row.title.setValue(reference.title());
    row.year.setValue(reference.year());
    row.link.setValue(reference.link() == null ? "" : reference.link());
    return row;
  }

  private final class ReferenceRow implements Row<Reference> {

    private final Select<ReferenceKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final IntegerField year = new IntegerField();
    private final TextField link = new TextField();
    private final Div fields = new Div(kind, title, year, link);

    ReferenceRow() {
      fields.addClassName("form-grid");
      kind.setLabel(getTranslation("form.references.kind"));
      kind.setItems(ReferenceKind.values());
      kind.setItemLabelGenerator(value -> getTranslation("reference." + value));
      kind.setValue(ReferenceKind.PROJECT);
      title.setLabel(getTranslation("form.references.title"));
      year.setLabel(getTranslation("form.references.year"));
      year.setMin(1900);
      year.setMax(2100);
      link.setLabel(getTranslation("form.references.link"));
      link.setPattern("https?://.+");
      link.setErrorMessage(getTranslation("form.references.link.error"));
      kind.addValueChangeListener(change -> changed());
      title.addValueChangeListener(change -> changed());
      year.addValueChangeListener(change -> changed());
      link.addValueChangeListener(change -> changed());
    }

    @Override
    public Component component() {
      return fields;
    }

    @Override
    public Optional<Reference> value() {
      String address = link.getValue().strip();
      return title.getValue().isBlank()
          ? Optional.empty()
          : Optional.of(
              new Reference(
                  kind.getValue(),
                  title.getValue().strip(),
                  year.getValue(),
                  address.matches("https?://.+") ? address : null));
    }

    @Override
    public void lock() {
      kind.setReadOnly(true);
      title.setReadOnly(true);
      year.setReadOnly(true);
      link.setReadOnly(true);
    }
  }
}
