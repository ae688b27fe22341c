package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself, to be filled in: to edit, to enter or to correct it. */
class OrganisationForm extends Composite<Div> {

  private static final int LONGEST_TEXT = 800;

  private final Taxonomy taxonomy;
  private final Territories territories;
  private final @Nullable OrganisationProfile before;
  private final @Nullable OrganisationId parent;

  private final TextField name = new TextField();
  private final Select<OrganisationKind> kind = new Select<>();
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
  private final Binder<OrganisationProfile> checks = new Binder<>();

  /**
   * @param before what it says now; null where it is entered
   * @param parent what it is a unit of; null where it is none
   */
  private OrganisationForm(
      @Nullable OrganisationProfile before,
      @Nullable OrganisationId parent,
      Taxonomy taxonomy,
      Territories territories) {
    this.before = before;
    this.parent = parent;
    this.taxonomy = taxonomy;
    this.territories = territories;
    setUp();
    if (before != null) {
      fill(before);
    }
    kind.setVisible(before == null);
    getContent().addClassName("form");
    getContent().add(name);
    texts.values().forEach(getContent()::add);
    getContent().add(grid());
  }

  private Div grid() {
    Div grid =
        new Div(
            kind,
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
    return grid;
  }

  /** A form with what an organisation says now. */
  static OrganisationForm of(
      OrganisationProfile profile, Taxonomy taxonomy, Territories territories) {
    return new OrganisationForm(profile, profile.parent(), taxonomy, territories);
  }

  /** An empty form for an organisation, or for a unit of one. */
  static OrganisationForm blank(
      @Nullable OrganisationId parent, Taxonomy taxonomy, Territories territories) {
    return new OrganisationForm(null, parent, taxonomy, territories);
  }

  private void setUp() {
    setUpWords();
    setUpTopics();
    setUpFacts();
    check();
  }

  private void setUpWords() {
    name.setLabel(getTranslation("organisation.name"));
    for (Language language : Language.values()) {
      TextArea text = new TextArea();
      text.setLabel(getTranslation("organisation.text", getTranslation("language." + language)));
      text.setMaxLength(LONGEST_TEXT);
      texts.put(language, text);
    }
  }

  private void setUpTopics() {
    topics(technologies, "listing.technologies", Topic.Axis.TECHNOLOGY);
    topics(fields, "listing.fields", Topic.Axis.FIELD);
    activities.setLabel(getTranslation("organisation.activities"));
    activities.setItems(taxonomy.activities().stream().map(ActivityCategory::code).toList());
    activities.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    stages.setLabel(getTranslation("organisation.stages"));
    stages.setItems(SupportStage.values());
    stages.setItemLabelGenerator(stage -> getTranslation("stage." + stage));
    Stream.of(activities, technologies, fields, stages).forEach(FieldTexts::translate);
  }

  private void setUpFacts() {
    kind.setLabel(getTranslation("organisation.kind"));
    kind.setItems(OrganisationKind.values());
    kind.setItemLabelGenerator(value -> getTranslation("organisation.kind." + value));
    kind.setValue(OrganisationKind.STARTUP);
    number.setLabel(getTranslation("organisation.number"));
    number.setHelperText(getTranslation("organisation.number.help"));
    website.setLabel(getTranslation("organisation.website"));
    municipality.setLabel(getTranslation("organisation.municipality"));
    municipality.setItems(territories.municipalities());
    municipality.setItemLabelGenerator(
        place -> "%s (%s)".formatted(place.name().in(Reader.language()), place.postcode()));
    municipality.setClearButtonVisible(true);
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
        .bind(OrganisationProfile::name, (organisation, text) -> {});
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

  private void fill(OrganisationProfile before) {
    name.setValue(before.name());
    kind.setValue(before.kind());
    texts.forEach((language, field) -> field.setValue(before.texts().getOrDefault(language, "")));
    number.setValue(before.enterpriseNumber() == null ? "" : before.enterpriseNumber().value());
    website.setValue(before.website() == null ? "" : before.website());
    municipality.setValue(
        Optional.ofNullable(before.location())
            .map(Location::municipality)
            .flatMap(territories::municipality)
            .orElse(null));
    activities.setValue(before.activities());
    technologies.setValue(before.technologies());
    fields.setValue(before.fields());
    stages.setValue(before.supportStages());
    founded.setValue(before.foundedYear());
    size.setValue(before.size());
    capacity.setValue(before.contactCapacity());
  }

  /**
   * The button that hands in what was filled in, and the way back.
   *
   * @param back the page one comes from
   * @param act done where everything can be kept; what it refuses as illegal is said
   */
  Div actions(String labelKey, String back, Consumer<OrganisationProfile> act) {
    Button button = new Button(getTranslation(labelKey), click -> handIn(act));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(button, new Link(back, getTranslation("action.cancel")).asButton());
    actions.addClassName("actions");
    return actions;
  }

  private void handIn(Consumer<OrganisationProfile> act) {
    if (!isValid()) {
      return;
    }
    try {
      act.accept(profile());
    } catch (IllegalArgumentException e) {
      Notice.refused(getTranslation("organisation.refused"));
    }
  }

  /** Whether everything can be kept; else the first field that cannot has the focus. */
  private boolean isValid() {
    var result = checks.validate();
    result.getFieldValidationErrors().stream()
        .findFirst()
        .map(error -> error.getField())
        .ifPresent(field -> {
          if (field instanceof Focusable<?> focusable) {
            focusable.focus();
          }
        });
    return result.isOk();
  }

  /**
   * What was filled in; what has no field here is as before.
   *
   * @throws IllegalArgumentException where something cannot be so
   */
  private OrganisationProfile profile() {
    Map<Language, String> written = new EnumMap<>(Language.class);
    texts.forEach((language, field) -> {
      if (!field.getValue().isBlank()) {
        written.put(language, field.getValue().strip());
      }
    });
    return new OrganisationProfile(
        name.getValue().strip(),
        kind.getValue(),
        parent,
        number.getValue().isBlank() ? null : EnterpriseNumber.parse(number.getValue()),
        before == null ? null : before.ror(),
        website.getValue().isBlank() ? null : website.getValue().strip(),
        location(before == null ? null : before.location()),
        written,
        activities.getValue(),
        technologies.getValue(),
        fields.getValue(),
        before == null ? Set.of() : before.ecosystems(),
        stages.getValue(),
        before != null && before.digitalExpertise(),
        founded.getValue(),
        size.getValue(),
        before == null ? null : before.spunOutOf(),
        capacity.getValue());
  }

  private @Nullable Location location(@Nullable Location before) {
    Municipality chosen = municipality.getValue();
    if (chosen != null) {
      return Location.in(chosen);
    }
    return before == null || before.outside() == null ? null : before;
  }
}
