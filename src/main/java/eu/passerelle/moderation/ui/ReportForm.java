package eu.passerelle.moderation.ui;

import static eu.passerelle.shared.ui.FieldCheck.check;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.access.Account;
import eu.passerelle.moderation.Report;
import eu.passerelle.moderation.ReportReason;
import eu.passerelle.moderation.Reporter;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.shared.ui.Reader;
import java.util.Optional;
import java.util.function.Consumer;

/** What a report says, and who makes it. */
class ReportForm extends Composite<Div> {

  private final Consumer<Submission> send;
  private final RadioButtonGroup<ReportReason> reason = new RadioButtonGroup<>();
  private final TextArea text = new TextArea();
  private final TextField name = new TextField();
  private final EmailField address = new EmailField();
  private final Checkbox goodFaith = new Checkbox();

  /**
   * @param person who is signed in
   * @param send receives what can be handed in
   */
  ReportForm(Optional<Account> person, Consumer<Submission> send) {
    this.send = send;
    setUpWhat();
    setUpWho(person);
    Button submit = new Button(getTranslation("report.send"), click -> submit());
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(submit);
    actions.addClassName("actions");
    getContent().addClassName("form");
    getContent().add(reason, text, name, address, goodFaith, actions);
  }

  private void setUpWhat() {
    reason.setLabel(getTranslation("report.reason"));
    reason.setItems(ReportReason.values());
    reason.setItemLabelGenerator(value -> getTranslation("report.reason." + value));
    reason.setRequiredIndicatorVisible(true);
    reason.getElement().getThemeList().add("vertical");
    text.setLabel(getTranslation("report.text"));
    text.setHelperText(getTranslation("report.text.help"));
    text.setMaxLength(Report.LONGEST_TEXT);
    text.setRequiredIndicatorVisible(true);
  }

  private void setUpWho(Optional<Account> person) {
    name.setLabel(getTranslation("report.name"));
    name.setMaxLength(Reporter.LONGEST_NAME);
    name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
    address.setLabel(getTranslation("report.address"));
    address.setHelperText(getTranslation("report.address.help"));
    address.setMaxLength(Reporter.LONGEST_ADDRESS);
    address.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
    goodFaith.setLabel(getTranslation("report.good-faith"));
    goodFaith.setRequiredIndicatorVisible(true);
    person.ifPresent(account -> {
      name.setValue(account.name());
      address.setValue(account.email());
    });
  }

  private void submit() {
    boolean good =
        check(reason, !reason.isEmpty(), "report.reason.missing")
            & check(
                text, text.getValue().strip().length() >= Report.SHORTEST_TEXT, "report.text.short")
            & check(name, Reporter.isName(name.getValue().strip()), "report.name.wrong")
            & check(address, isAddress(), "report.address.wrong")
            & check(goodFaith, goodFaith.getValue(), "report.good-faith.missing");
    if (good) {
      send.accept(
          new Submission(
              reason.getValue(),
              text.getValue(),
              name.getValue(),
              address.getValue(),
              Reader.language()));
    }
  }

  private boolean isAddress() {
    String given = address.getValue().strip();
    return given.isEmpty() || Reporter.isAddress(given);
  }
}
