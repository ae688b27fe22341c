package eu.passerelle.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.AuditSearch;
import eu.passerelle.access.AuditSearch.Found;
import eu.passerelle.access.AuditSearch.Question;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.FieldTexts;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what to what, and when; what is looked for stands in the address. */
@Route(AccessMenu.AUDIT)
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final AuditSearch audit;
  private final TextField person = new TextField();
  private final TextField action = new TextField();
  private final TextField subject = new TextField();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Div found = new Div();

  AuditView(AuditSearch audit) {
    this.audit = audit;
    addClassNames("page", "audit");
    person.setLabel(getTranslation("audit.person"));
    action.setLabel(getTranslation("audit.action"));
    action.setHelperText(getTranslation("audit.action.help"));
    subject.setLabel(getTranslation("audit.subject"));
    from.setLabel(getTranslation("audit.from"));
    until.setLabel(getTranslation("audit.until"));
    for (DatePicker day : List.of(from, until)) {
      day.setLocale(Reader.language().locale());
      day.setClearButtonVisible(true);
      FieldTexts.translate(day);
    }
    Button search = new Button(getTranslation("audit.search"), click -> search());
    search.addThemeVariants(ButtonVariant.PRIMARY);
    Div fields = new Div(person, action, subject, from, until);
    fields.addClassName("form-grid");
    Div actions = new Div(search);
    actions.addClassName("actions");
    Div form = new Div(fields, actions);
    form.addClassName("form");
    add(
        new H1(getTranslation("audit.title")),
        new Paragraph(getTranslation("audit.text")),
        form,
        found);
  }

  private void search() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "person", person.getValue());
    put(parameters, "action", action.getValue());
    put(parameters, "subject", subject.getValue());
    put(parameters, "from", from.getValue() == null ? "" : from.getValue().toString());
    put(parameters, "until", until.getValue() == null ? "" : until.getValue().toString());
    UI.getCurrent().navigate(AccessMenu.AUDIT, QueryParameters.simple(parameters));
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (!value.isBlank()) {
      parameters.put(name, value.strip());
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    person.setValue(parameters.getSingleParameter("person").orElse(""));
    action.setValue(parameters.getSingleParameter("action").orElse(""));
    subject.setValue(parameters.getSingleParameter("subject").orElse(""));
    from.setValue(day(parameters.getSingleParameter("from")));
    until.setValue(day(parameters.getSingleParameter("until")));
    show();
  }

  private static @Nullable LocalDate day(Optional<String> text) {
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void show() {
    List<Found> entries =
        audit.find(
            new Question(
                person.getValue(),
                action.getValue(),
                subject.getValue(),
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1))));
    H2 count =
        new H2(
            getTranslation(
                entries.size() < AuditSearch.MOST ? "audit.count" : "audit.count.most",
                entries.size()));
    count.getElement().setAttribute("role", "status");
    found.removeAll();
    found.add(
        count,
        entries.isEmpty()
            ? new EmptyState(getTranslation("audit.nothing"))
            : new GradualList(entries, this::row));
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : Texts.startOf(day);
  }

  private Div row(Found entry) {
    Span when = new Span(Reader.date(entry.at()) + ", " + Reader.time(entry.at()));
    when.addClassName("quiet");
    Span what = new Span(entry.action());
    what.addClassName("code");
    Span whom = new Span(entry.subjectType() + " " + entry.subject());
    whom.addClassName("quiet");
    Div row = new Div(when, new Span(who(entry)), what, whom);
    row.addClassName("audit-row");
    return row;
  }

  private String who(Found entry) {
    if (entry.by() != null) {
      return entry.by();
    }
    return switch (entry.actor()) {
      case "system" -> getTranslation("audit.system");
      case "visitor" -> getTranslation("audit.visitor");
      default -> getTranslation("audit.erased");
    };
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("audit.title"));
  }
}
