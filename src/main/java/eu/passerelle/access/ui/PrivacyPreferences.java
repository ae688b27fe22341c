package eu.passerelle.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.passerelle.access.LastAdministrator;
import eu.passerelle.access.LegalTexts;
import eu.passerelle.access.OwnAccount;
import eu.passerelle.access.PersonalDataFile;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import org.springframework.core.annotation.Order;

/** What is kept of a person: taking it along, and having it erased. */
@org.springframework.stereotype.Component
@Order(90)
class PrivacyPreferences implements PreferencesSection {

  private static final String FILE = "passerelle";

  private final OwnAccount own;
  private final AuthenticationContext authentication;

  PrivacyPreferences(OwnAccount own, AuthenticationContext authentication) {
    this.own = own;
    this.authentication = authentication;
  }

  @Override
  public Component component() {
    Section section = new Section();
    Paragraph text = new Paragraph(section.getTranslation("preferences.privacy.text"));
    text.add(
        new Text(" "),
        new Link(
            LegalNavigation.path(LegalTexts.Document.PRIVACY),
            section.getTranslation("legal.PRIVACY")));
    section.add(new H2(section.getTranslation("preferences.privacy")), text, export(), erasure());
    return section;
  }

  private Div export() {
    Language language = Reader.language();
    Div export = new Div();
    export.addClassName("actions");
    export.add(
        new DownloadLink(
                export.getTranslation("preferences.export.readable"),
                FILE + ".html",
                "text/html",
                () -> PersonalDataFile.readable(own.export(), language))
            .asButton(),
        new DownloadLink(
                export.getTranslation("preferences.export.json"),
                FILE + ".json",
                "application/json",
                () -> PersonalDataFile.json(own.export()))
            .asButton());
    return export;
  }

  private Div erasure() {
    Div erasure = new Div();
    Button erase = new Button(erasure.getTranslation("preferences.erase"), click -> confirm());
    erase.addThemeVariants(ButtonVariant.ERROR);
    erasure.add(new Paragraph(erasure.getTranslation("preferences.erase.text")), erase);
    return erasure;
  }

  private void confirm() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(dialog.getTranslation("preferences.erase.title"));
    dialog.setText(dialog.getTranslation("preferences.erase.warning"));
    dialog.setCancelable(true);
    dialog.setCancelText(dialog.getTranslation("action.cancel"));
    dialog.setConfirmText(dialog.getTranslation("preferences.erase"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> erase());
    dialog.open();
  }

  private void erase() {
    try {
      own.erase();
      authentication.logout();
    } catch (LastAdministrator e) {
      Notice.refused(UI.getCurrent().getTranslation("preferences.erase.last-administrator"));
    }
  }
}
