package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.OnBehalf;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose listing is begun: one's own organisation's, or, for an adviser, another's. */
class OwnerField extends Composite<Div> {

  private final Organisations organisations;
  private final Select<Organisation> own = new Select<>();
  private final Checkbox onBehalf = new Checkbox();
  private final ComboBox<Organisations.Named> other = new ComboBox<>();
  private final TextField confirmerName = new TextField();
  private final EmailField confirmerAddress = new EmailField();
  private final Div confirmer = new Div();

  OwnerField(Organisations organisations) {
    this.organisations = organisations;
    getContent().addClassName("form");
    own.setLabel(getTranslation("publish.for"));
    own.setItemLabelGenerator(Organisation::name);
    onBehalf.setLabel(getTranslation("publish.on-behalf"));
    onBehalf.addValueChangeListener(change -> show());
    other.setLabel(getTranslation("publish.on-behalf.whose"));
    other.setHelperText(getTranslation("publish.on-behalf.help"));
    other.setItemLabelGenerator(Organisations.Named::name);
    other.addValueChangeListener(change -> {
      confirmerName.clear();
      confirmerAddress.clear();
    });
    confirmerName.setLabel(getTranslation("publish.confirmer.name"));
    confirmerAddress.setLabel(getTranslation("publish.confirmer.address"));
    confirmerAddress.setHelperText(getTranslation("publish.confirmer.address.help"));
    confirmer.add(
        new Paragraph(getTranslation("publish.confirmer")), confirmerName, confirmerAddress);
    confirmer.addClassNames("form", "notice");
    confirmer.setVisible(false);
    getContent().add(own, onBehalf, other, confirmer);
  }

  /**
   * @param mine the organisations the person acts for
   * @param advises whether they may write on behalf of others
   */
  void setUp(List<Organisation> mine, boolean advises) {
    own.setItems(mine);
    if (!mine.isEmpty()) {
      own.setValue(mine.getFirst());
    }
    onBehalf.setVisible(advises);
    if (advises) {
      other.setItems(organisations.validated());
    }
    show();
  }

  private void show() {
    boolean forOther = onBehalf.getValue();
    own.setVisible(!forOther && own.getListDataView().getItemCount() > 1);
    other.setVisible(forOther);
    confirmer.setVisible(forOther && confirmer.isVisible());
  }

  /** Begins the listing for whom was chosen; nothing yet where nobody was. */
  @Nullable Listing begin(ListingDesk desk, ListingKind kind, Language language) {
    if (!onBehalf.getValue()) {
      return desk.begin(kind, own.getValue().id(), language);
    }
    if (other.getValue() == null) {
      other.setInvalid(true);
      other.setErrorMessage(getTranslation("publish.on-behalf.missing"));
      return null;
    }
    OrganisationId organisation = other.getValue().id();
    return desk.beginOnBehalf(kind, organisation, language, confirmer());
  }

  private OnBehalf.@Nullable Confirmer confirmer() {
    return confirmerAddress.getValue().isBlank()
        ? null
        : new OnBehalf.Confirmer(
            confirmerName.getValue().strip(), confirmerAddress.getValue().strip());
  }

  /** Nobody of that organisation could be asked: asks for somebody. */
  void askForConfirmer() {
    boolean again = confirmer.isVisible();
    confirmer.setVisible(true);
    if (again) {
      confirmerAddress.setInvalid(true);
      confirmerAddress.setErrorMessage(getTranslation("publish.confirmer.address.error"));
    }
    confirmerName.focus();
  }

  void lock() {
    own.setReadOnly(true);
    onBehalf.setReadOnly(true);
    other.setReadOnly(true);
    confirmer.setVisible(false);
  }
}
