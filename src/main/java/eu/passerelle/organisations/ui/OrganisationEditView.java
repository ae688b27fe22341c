package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.FieldTexts;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.ActivityCategory;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Editing an organisation's profile. */
@Route(OrganisationNavigation.EDIT)
@PermitAll
class OrganisationEditView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final int LONGEST_TEXT = 800;

  private final Organisations organisations;
  private final OrganisationRights rights;
  private final Taxonomy taxonomy;
  private final Territories territories;

  private final TextField name = new TextField();
  private final Map<Language, TextArea> texts = new EnumMap<>(Language.class);
  private final TextField number = new TextField();
  private final TextField website = new TextField();
  private final ComboBox<Municipality> municipality = new ComboBox<>();
  private final MultiSelectComboBox<String> activities = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> technologies = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> fields = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<SupportStage> stages = new MultiSelectComboBox<>();
  private final IntegerField founded = new IntegerField();
  private final Select<SizeClass> size = new Select<>();
  private final IntegerField capacity = new IntegerField();
  private final Binder<Organisation> checks = new Binder<>();

  OrganisationEditView(
      Organisations organisations,
      OrganisationRights rights,
      Taxonomy taxonomy,
      Territories territories) {
    this.organisations = organisations;
    this.rights = rights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation organisation =
        organisations
            .find(new OrganisationId(id))
            .filter(rights::mayAdminister)
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    removeAll();
    setUp();
    fill(organisation);
    Button save = new Button(getTranslation("action.save"), click -> save(organisation));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions =
        new Div(
            save,
            new Link(
                    OrganisationNavigation.organisation(organisation.id()),
                    getTranslation("action.cancel"))
                .asButton());
    actions.addClassName("actions");
    Div grid =
        new Div(
            activities,
            technologies,
            fields,
            stages,
            municipality,
            website,
            number,
            founded,
            size,
            capacity);
    grid.addClassName("form-grid");
    Div form = new Div(name);
    form.addClassName("form");
    texts.values().forEach(form::add);
    form.add(grid, actions);
    add(new H1(getTranslation("organisation.edit.title")), form);
  }

  private void setUp() {
    name.setLabel(getTranslation("organisation.name"));
    for (Language language : Language.values()) {
      TextArea text = new TextArea();
      text.setLabel(getTranslation("organisation.text", getTranslation("language." + language)));
      text.setMaxLength(LONGEST_TEXT);
      texts.put(language, text);
    }
    number.setLabel(getTranslation("organisation.number"));
    number.setHelperText(getTranslation("organisation.number.help"));
    website.setLabel(getTranslation("organisation.website"));
    municipality.setLabel(getTranslation("organisation.municipality"));
    municipality.setItems(territories.municipalities());
    municipality.setItemLabelGenerator(
        place -> "%s (%s)".formatted(place.name().in(Reader.language()), place.postcode()));
    municipality.setClearButtonVisible(true);
    topics(technologies, "listing.technologies", Topic.Axis.TECHNOLOGY);
    topics(fields, "listing.fields", Topic.Axis.FIELD);
    activities.setLabel(getTranslation("organisation.activities"));
    activities.setItems(taxonomy.activities().stream().map(ActivityCategory::code).toList());
    activities.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    stages.setLabel(getTranslation("organisation.stages"));
    stages.setItems(SupportStage.values());
    stages.setItemLabelGenerator(stage -> getTranslation("stage." + stage));
    founded.setLabel(getTranslation("organisation.founded"));
    size.setLabel(getTranslation("organisation.size"));
    size.setItems(SizeClass.values());
    size.setEmptySelectionAllowed(true);
    size.setEmptySelectionCaption(getTranslation("form.not-stated"));
    size.setItemLabelGenerator(value ->
        value == null ? getTranslation("form.not-stated") : getTranslation("size." + value));
    capacity.setLabel(getTranslation("organisation.capacity"));
    capacity.setHelperText(getTranslation("organisation.capacity.help"));
    capacity.setMin(0);
    Stream.of(activities, technologies, fields, stages).forEach(FieldTexts::translate);
    check();
  }

  private void topics(MultiSelectComboBox<String> box, String labelKey, Topic.Axis axis) {
    box.setLabel(getTranslation(labelKey));
    box.setItems(taxonomy.topics(axis).stream().map(Topic::code).toList());
    box.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
  }

  private void check() {
    checks
        .forField(name)
        .asRequired(getTranslation("organisation.name.missing"))
        .bind(Organisation::name, (organisation, text) -> {});
    checks
        .forField(number)
        .withValidator((text, context) ->
            isEnterpriseNumber(text)
                ? ValidationResult.ok()
                : ValidationResult.error(getTranslation("organisation.number.error")))
        .bind(organisation -> "", (organisation, text) -> {});
    checks
        .forField(website)
        .withValidator(
            text -> text.isBlank() || text.matches("https?://[^\\s/]+.*"),
            getTranslation("organisation.website.error"))
        .bind(organisation -> "", (organisation, text) -> {});
  }

  private static boolean isEnterpriseNumber(String text) {
    if (text.isBlank()) {
      return true;
    }
    try {
      return !EnterpriseNumber.parse(text).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void fill(Organisation organisation) {
    OrganisationProfile profile = organisation.profile(organisations.today());
    name.setValue(profile.name());
    texts.forEach((language, field) -> field.setValue(profile.texts().getOrDefault(language, "")));
    number.setValue(profile.enterpriseNumber() == null ? "" : profile.enterpriseNumber().value());
    website.setValue(profile.website() == null ? "" : profile.website());
    municipality.setValue(
        Optional.ofNullable(profile.location())
            .map(Location::municipality)
            .flatMap(territories::municipality)
            .orElse(null));
    activities.setValue(profile.activities());
    technologies.setValue(profile.technologies());
    fields.setValue(profile.fields());
    stages.setValue(profile.supportStages());
    founded.setValue(profile.foundedYear());
    size.setValue(profile.size());
    capacity.setValue(profile.contactCapacity());
  }

  private void save(Organisation organisation) {
    if (!checks.validate().isOk()) {
      checks.validate().getFieldValidationErrors().stream()
          .findFirst()
          .map(error -> error.getField())
          .filter(field -> field instanceof com.vaadin.flow.component.Focusable<?>)
          .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
      return;
    }
    try {
      organisations.revise(
          organisation.id(), edited(organisation), Objects.requireNonNull(organisation.version()));
      Notice.done(getTranslation("organisation.saved"));
      UI.getCurrent().navigate(OrganisationNavigation.organisation(organisation.id()));
    } catch (OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("organisation.conflict"));
    } catch (IllegalArgumentException e) {
      Notice.refused(getTranslation("organisation.refused"));
    }
  }

  private OrganisationProfile edited(Organisation organisation) {
    OrganisationProfile before = organisation.profile(organisations.today());
    Map<Language, String> written = new EnumMap<>(Language.class);
    texts.forEach((language, field) -> {
      if (!field.getValue().isBlank()) {
        written.put(language, field.getValue().strip());
      }
    });
    return new OrganisationProfile(
        name.getValue().strip(),
        before.kind(),
        before.parent(),
        number.getValue().isBlank() ? null : EnterpriseNumber.parse(number.getValue()),
        before.ror(),
        website.getValue().isBlank() ? null : website.getValue().strip(),
        location(before.location()),
        written,
        activities.getValue(),
        technologies.getValue(),
        fields.getValue(),
        before.ecosystems(),
        stages.getValue(),
        before.digitalExpertise(),
        founded.getValue(),
        size.getValue(),
        before.spunOutOf(),
        capacity.getValue());
  }

  private @Nullable Location location(@Nullable Location before) {
    Municipality chosen = municipality.getValue();
    if (chosen != null) {
      return Location.in(chosen);
    }
    return before == null || before.outside() == null ? null : before;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("organisation.edit.title"));
  }
}
