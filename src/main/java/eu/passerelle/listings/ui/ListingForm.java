package eu.passerelle.listings.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Generalisation;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.QualityHint;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.listings.TopicSuggester;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.FieldTexts;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a listing's authors fill in; the essential first, the rest folded away. */
class ListingForm extends Composite<Div> {

  private static final int TYPING_PAUSE_MILLIS = 600;
  private static final int MOST_SUGGESTIONS = 3;
  private static final List<String> COUNTRIES = List.of("BE", "FR", "LU", "NL", "DE");

  private final ListingKind kind;
  private final Taxonomy taxonomy;
  private final TopicSuggester suggester;
  private final Consumer<ListingContent> onChange;
  private final ListingContent initial;

  private final Select<Language> language = new Select<>();
  private final TextField title = new TextField();
  private final TextArea summary = new TextArea();
  private final TextArea description = new TextArea();
  private final MultiSelectComboBox<String> technologies = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> fields = new MultiSelectComboBox<>();
  private final Div suggestions = new Div();
  private List<String> shownSuggestions = List.of();
  private final TextField keywords = new TextField();
  private final Select<CapabilityType> type = new Select<>();
  private final Select<Integer> readinessFrom = new Select<>();
  private final Select<Integer> readinessTo = new Select<>();
  private final MultiSelectComboBox<Cooperation> cooperation = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<OrganisationKind> partnerKinds = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<SizeClass> partnerSizes = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> partnerCountries = new MultiSelectComboBox<>();
  private final TextField partnerNote = new TextField();
  private final Select<TerritoryWish.Scope> territory = new Select<>();
  private final IntegerField kilometres = new IntegerField();
  private final Checkbox territoryIsCondition = new Checkbox();
  private final TextArea advantages = new TextArea();
  private final TextArea outcome = new TextArea();
  private final Select<BudgetBand> budget = new Select<>();
  private final DatePicker neededBy = new DatePicker();
  private final Select<Protection> protection = new Select<>();
  private final Select<Audience> audience = new Select<>();
  private final Select<Identity> identity = new Select<>();
  private final MultiSelectComboBox<Integer> goals = new MultiSelectComboBox<>();
  private final ReferencesField references = new ReferencesField();
  private final ContactsField contacts = new ContactsField();
  private final AttachmentsField attachments;
  private final TranslationField translation = new TranslationField();
  private final Details matters = new Details();
  private final Details more = new Details();

  /**
   * @param files where the attachments are
   * @param onChange receives the content a moment after each change
   */
  ListingForm(
      ListingKind kind,
      ListingContent content,
      Taxonomy taxonomy,
      TopicSuggester suggester,
      AttachmentsField.Files files,
      Consumer<ListingContent> onChange) {
    this.kind = kind;
    this.taxonomy = taxonomy;
    this.suggester = suggester;
    this.onChange = onChange;
    this.initial = content;
    attachments = new AttachmentsField(files);
    getContent().addClassName("form");
    setUpTexts();
    setUpTopics();
    setUpConditions();
    setUpPractical();
    fill(content);
    lay();
    suggest();
    everyField().forEach(this::watch);
    everyField().forEach(FieldTexts::translate);
    references.onChange(this::changed);
    contacts.onChange(this::changed);
    attachments.onChange(this::changed);
    translation.onChange(this::changed);
  }

  private void setUpTexts() {
    language.setLabel(getTranslation("form.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(value -> getTranslation("language." + value));
    limit(title, "form.title." + kind, ListingText.LONGEST_TITLE);
    title.setRequiredIndicatorVisible(true);
    title.setPlaceholder(getTranslation("form.title.example." + kind));
    limit(summary, "form.summary", ListingText.LONGEST_SUMMARY);
    summary.setRequiredIndicatorVisible(true);
    summary.setHelperText(getTranslation("form.summary.help." + kind));
    limit(description, "form.description", ListingText.LONGEST_DESCRIPTION);
    description.setHelperText(getTranslation("form.description.help." + kind));
    description.setMinRows(6);
  }

  private void limit(TextField field, String labelKey, int longest) {
    field.setLabel(getTranslation(labelKey));
    field.setMaxLength(longest);
  }

  private void limit(TextArea field, String labelKey, int longest) {
    field.setLabel(getTranslation(labelKey));
    field.setMaxLength(longest);
  }

  private void setUpTopics() {
    setUpTopics(technologies, "listing.technologies", Topic.Axis.TECHNOLOGY);
    setUpTopics(fields, "listing.fields", Topic.Axis.FIELD);
    suggestions.addClassName("suggestions");
    suggestions.getElement().setAttribute("aria-live", "polite");
    keywords.setLabel(getTranslation("form.keywords"));
    keywords.setHelperText(getTranslation("form.keywords.help"));
  }

  private void setUpTopics(MultiSelectComboBox<String> box, String labelKey, Topic.Axis axis) {
    box.setLabel(getTranslation(labelKey));
    box.setRequiredIndicatorVisible(true);
    box.setItems(taxonomy.topics(axis).stream().map(Topic::code).toList());
    box.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    box.setHelperText(getTranslation("form.topics.help", ListingContent.MOST_TOPICS));
  }

  private void setUpConditions() {
    optional(type, "form.type", CapabilityType.values(), "capability.type.");
    type.setEmptySelectionAllowed(false);
    setUpLevels(readinessFrom, "form.readiness.from." + kind);
    setUpLevels(readinessTo, "form.readiness.to");
    several(cooperation, "listing.cooperation", Cooperation.values(), "cooperation.");
    several(partnerKinds, "form.partner.kinds", OrganisationKind.values(), "organisation.kind.");
    several(partnerSizes, "form.partner.sizes", SizeClass.values(), "size.");
    partnerCountries.setLabel(getTranslation("form.partner.countries"));
    partnerCountries.setItems(COUNTRIES);
    partnerCountries.setItemLabelGenerator(
        code -> Locale.of("", code).getDisplayCountry(Reader.language().locale()));
    partnerNote.setLabel(getTranslation("form.partner.note"));
    territory.setLabel(getTranslation("form.territory"));
    territory.setItems(TerritoryWish.Scope.values());
    territory.setItemLabelGenerator(value -> getTranslation("form.territory." + value));
    kilometres.setLabel(getTranslation("form.kilometres"));
    kilometres.setMin(1);
    kilometres.setMax(500);
    territoryIsCondition.setLabel(getTranslation("form.territory.condition"));
    territory.addValueChangeListener(change -> showTerritoryDetail());
  }

  private void showTerritoryDetail() {
    kilometres.setVisible(territory.getValue() == TerritoryWish.Scope.WITHIN);
    territoryIsCondition.setVisible(territory.getValue() != TerritoryWish.Scope.ANYWHERE);
  }

  private void setUpLevels(Select<Integer> select, String labelKey) {
    select.setLabel(getTranslation(labelKey));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("form.not-stated"));
    select.setItems(IntStream.rangeClosed(Readiness.MINIMUM, Readiness.MAXIMUM).boxed().toList());
    select.setItemLabelGenerator(level ->
        level == null ? getTranslation("form.not-stated") : getTranslation("trl." + level));
  }

  private <E extends Enum<E>> void several(
      MultiSelectComboBox<E> box, String labelKey, E[] values, String prefix) {
    box.setLabel(getTranslation(labelKey));
    box.setItems(values);
    box.setItemLabelGenerator(value -> getTranslation(prefix + value.name()));
  }

  private <E extends Enum<E>> void optional(
      Select<E> select, String labelKey, E[] values, String prefix) {
    select.setLabel(getTranslation(labelKey));
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("form.not-stated"));
    select.setItemLabelGenerator(value ->
        value == null ? getTranslation("form.not-stated") : getTranslation(prefix + value.name()));
  }

  private void setUpPractical() {
    advantages.setLabel(getTranslation("listing.advantages"));
    outcome.setLabel(getTranslation("listing.outcome"));
    optional(budget, "listing.budget", BudgetBand.values(), "budget.");
    neededBy.setLabel(getTranslation("listing.needed-by"));
    neededBy.setLocale(Reader.language().locale());
    optional(protection, "listing.protection", Protection.values(), "protection.");
    protection.setEmptySelectionAllowed(false);
    optional(audience, "form.audience", Audience.values(), "audience.");
    audience.setEmptySelectionAllowed(false);
    optional(identity, "form.identity", Identity.values(), "identity.");
    identity.setEmptySelectionAllowed(false);
    protection.addValueChangeListener(change -> explainProtection());
    identity.addValueChangeListener(change -> explainIdentity());
    goals.setLabel(getTranslation("listing.goals"));
    goals.setItems(IntStream.rangeClosed(1, ListingContent.LAST_GOAL).boxed().toList());
    goals.setItemLabelGenerator(goal -> getTranslation("goal." + goal));
  }

  private void explainProtection() {
    Protection chosen = protection.getValue();
    protection.setHelperText(
        chosen != null && chosen.isAtStake() ? getTranslation("form.protection.at-stake") : "");
  }

  private void explainIdentity() {
    identity.setHelperText(
        switch (identity.getValue()) {
          case null -> "";
          case NAMED -> "";
          case ANONYMOUS -> getTranslation("form.identity.help");
          case ANONYMOUS_WITHOUT_PLACE -> getTranslation("form.identity.help.without-place");
        });
  }

  private void lay() {
    boolean need = kind == ListingKind.NEED;
    matters.setSummaryText(getTranslation("form.section.matters." + kind));
    matters.add(
        grid(
            readinessFrom,
            readinessTo,
            cooperation,
            partnerKinds,
            partnerSizes,
            partnerCountries,
            partnerNote,
            territory,
            kilometres,
            territoryIsCondition));
    more.setSummaryText(getTranslation("form.section.more"));
    more.add(
        need
            ? grid(outcome, budget, neededBy, audience, identity, goals)
            : grid(advantages, protection, audience, identity, goals),
        references,
        contacts,
        attachments);
    Details translated = new Details(getTranslation("form.section.translation"), translation);
    translated.setOpened(!initial.translations().isEmpty());
    if (!need) {
      getContent().add(type);
    }
    getContent()
        .add(
            title,
            summary,
            description,
            language,
            suggestions,
            technologies,
            fields,
            keywords,
            matters,
            more,
            translated);
    matters.setOpened(true);
  }

  private static Div grid(Component... fields) {
    Div grid = new Div(fields);
    grid.addClassName("form-grid");
    return grid;
  }

  private List<AbstractField<?, ?>> everyField() {
    return List.of(
        language,
        title,
        summary,
        description,
        technologies,
        fields,
        keywords,
        type,
        readinessFrom,
        readinessTo,
        cooperation,
        partnerKinds,
        partnerSizes,
        partnerCountries,
        partnerNote,
        territory,
        kilometres,
        territoryIsCondition,
        advantages,
        outcome,
        budget,
        neededBy,
        protection,
        audience,
        identity,
        goals);
  }

  private void watch(AbstractField<?, ?> field) {
    if (field instanceof HasValueChangeMode typed) {
      typed.setValueChangeMode(ValueChangeMode.LAZY);
      typed.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        clearError(field);
        changed();
      }
    });
  }

  private static void clearError(HasValue<?, ?> field) {
    if (field instanceof HasValidation validated) {
      validated.setInvalid(false);
    }
  }

  private void changed() {
    suggest();
    if (areTopicsWithinLimits()) {
      onChange.accept(content());
    }
  }

  private boolean areTopicsWithinLimits() {
    return isWithinLimit(technologies) & isWithinLimit(fields);
  }

  private boolean isWithinLimit(MultiSelectComboBox<String> box) {
    boolean within = box.getValue().size() <= ListingContent.MOST_TOPICS;
    box.setInvalid(!within);
    box.setErrorMessage(
        within ? "" : getTranslation("form.topics.too-many", ListingContent.MOST_TOPICS));
    return within;
  }

  /** Shows suggestions anew only when they changed, so that none moves under a pointer. */
  private void suggest() {
    List<String> read = suggester.suggest(text());
    List<String> suggested =
        Stream.of(Topic.Axis.values()).flatMap(axis -> suggestedOn(axis, read)).toList();
    if (suggested.equals(shownSuggestions)) {
      return;
    }
    shownSuggestions = suggested;
    suggestions.removeAll();
    if (!suggested.isEmpty()) {
      suggestions.add(new Span(getTranslation("form.suggested")));
      suggested.forEach(code -> suggestions.add(suggestion(code)));
    }
  }

  private Stream<String> suggestedOn(Topic.Axis axis, List<String> read) {
    return read.stream()
        .filter(code -> isOn(axis, code))
        .filter(
            code -> !technologies.getValue().contains(code) && !fields.getValue().contains(code))
        .limit(MOST_SUGGESTIONS);
  }

  private boolean isOn(Topic.Axis axis, String code) {
    return taxonomy.topic(code).map(topic -> topic.axis() == axis).orElse(false);
  }

  private Button suggestion(String code) {
    boolean isTechnology = isOn(Topic.Axis.TECHNOLOGY, code);
    String label = taxonomy.label(code, Reader.language());
    Button button = new Button("+ " + label, click -> add(code, isTechnology));
    button.addThemeVariants(ButtonVariant.SMALL);
    button.addClassNames("suggestion", isTechnology ? "technology" : "field");
    button.setAriaLabel(getTranslation("form.suggested.add", label));
    return button;
  }

  private void add(String code, boolean isTechnology) {
    MultiSelectComboBox<String> box = isTechnology ? technologies : fields;
    Set<String> chosen = new HashSet<>(box.getValue());
    chosen.add(code);
    box.setValue(chosen);
    changed();
    suggestions
        .getChildren()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresentOrElse(next -> ((Button) next).focus(), box::focus);
  }

  private void fill(ListingContent content) {
    language.setValue(content.text().language());
    title.setValue(content.text().title());
    summary.setValue(content.text().summary());
    description.setValue(content.text().description());
    technologies.setValue(content.technologies());
    fields.setValue(content.fields());
    keywords.setValue(String.join(", ", content.keywords()));
    type.setValue(content.type() == null ? CapabilityType.TECHNOLOGY : content.type());
    Readiness readiness = content.readiness();
    readinessFrom.setValue(readiness == null ? null : readiness.lowest());
    readinessTo.setValue(readiness == null ? null : readiness.highest());
    cooperation.setValue(content.cooperation());
    partnerKinds.setValue(content.partner().kinds());
    partnerSizes.setValue(content.partner().sizes());
    partnerCountries.setValue(
        content.partner().countries().stream()
            .filter(COUNTRIES::contains)
            .collect(Collectors.toSet()));
    partnerNote.setValue(content.partner().note());
    territory.setValue(content.territory().scope());
    kilometres.setValue(content.territory().kilometres());
    territoryIsCondition.setValue(content.territory().condition());
    showTerritoryDetail();
    advantages.setValue(content.advantages());
    outcome.setValue(content.expectedOutcome());
    budget.setValue(content.budget());
    neededBy.setValue(content.neededBy());
    protection.setValue(content.protection());
    audience.setValue(content.audience());
    identity.setValue(content.identity());
    explainProtection();
    explainIdentity();
    goals.setValue(content.goals());
    references.setValue(content.references());
    contacts.setValue(content.contacts());
    attachments.setValue(content.attachments());
    translation.setValue(content.text().language(), content.translations());
  }

  private ListingText text() {
    return new ListingText(
        language.getValue() == null ? Reader.language() : language.getValue(),
        title.getValue().strip(),
        summary.getValue().strip(),
        description.getValue().strip());
  }

  /** What is filled in now. */
  ListingContent content() {
    return new ListingContent(
        kind == ListingKind.CAPABILITY ? type.getValue() : null,
        text(),
        translation.value(text().language()),
        technologies.getValue(),
        fields.getValue(),
        keywords(),
        readiness(),
        cooperation.getValue(),
        new PartnerSought(
            partnerKinds.getValue(),
            partnerSizes.getValue(),
            countries(),
            partnerNote.getValue().strip()),
        advantages.getValue().strip(),
        outcome.getValue().strip(),
        budget.getValue(),
        neededBy.getValue(),
        protection.getValue() == null ? Protection.NONE : protection.getValue(),
        references.value(),
        contacts.value(),
        attachments.value(),
        territory(),
        audience.getValue() == null ? Audience.PUBLIC : audience.getValue(),
        identity.getValue() == null ? Identity.NAMED : identity.getValue(),
        goals.getValue());
  }

  private List<String> keywords() {
    return Arrays.stream(keywords.getValue().split("[,;]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private @Nullable Readiness readiness() {
    Integer from = readinessFrom.getValue();
    Integer to = readinessTo.getValue();
    if (from == null && to == null) {
      return null;
    }
    int lowest = from == null ? to : from;
    int highest = to == null ? from : to;
    return new Readiness(Math.min(lowest, highest), Math.max(lowest, highest));
  }

  /** The chosen countries, and those outside the list that the listing had already. */
  private Set<String> countries() {
    Set<String> countries = new HashSet<>(partnerCountries.getValue());
    initial.partner().countries().stream()
        .filter(code -> !COUNTRIES.contains(code))
        .forEach(countries::add);
    return countries;
  }

  private TerritoryWish territory() {
    TerritoryWish.Scope scope = territory.getValue();
    boolean condition = territoryIsCondition.getValue();
    if (scope == null || scope == TerritoryWish.Scope.ANYWHERE) {
      return TerritoryWish.anywhere();
    }
    Integer distance = kilometres.getValue();
    if (scope == TerritoryWish.Scope.WITHIN) {
      return distance == null || distance < 1
          ? TerritoryWish.anywhere()
          : new TerritoryWish(scope, distance, condition);
    }
    return new TerritoryWish(scope, null, condition);
  }

  /** Whether it can be handed in; if not, the first thing to correct has the focus. */
  boolean isValid() {
    if (!areTopicsWithinLimits()) {
      (technologies.isInvalid() ? technologies : fields).focus();
      return false;
    }
    return content()
        .firstGap()
        .map(gap -> {
          focusOn(gap);
          return false;
        })
        .orElse(true);
  }

  ListingKind kind() {
    return kind;
  }

  /** Leaves out what gives an anonymous listing away. */
  void tellLess(Generalisation generalisation) {
    ListingContent less = generalisation.applyTo(content());
    technologies.setValue(less.technologies());
    fields.setValue(less.fields());
    identity.setValue(less.identity());
    changed();
  }

  /** Goes to the field that a hint is about. */
  void goTo(QualityHint.Point point) {
    switch (point) {
      case BENEFIT -> goTo(more, kind == ListingKind.NEED ? outcome : advantages);
      case PARTNER -> goTo(matters, partnerKinds);
      case ADVERTISEMENT, DESCRIPTION -> description.focus();
      case SUMMARY -> summary.focus();
      case READINESS -> goTo(matters, readinessFrom);
      case COOPERATION -> goTo(matters, cooperation);
      case CONTACT -> {
        more.setOpened(true);
        contacts.goTo();
      }
    }
  }

  private static void goTo(Details section, Focusable<?> field) {
    section.setOpened(true);
    field.focus();
  }

  /** Shows what is missing and goes there. */
  void focusOn(ListingContent.Gap gap) {
    switch (gap) {
      case TITLE -> demand(title, title, gap);
      case SUMMARY -> demand(summary, summary, gap);
      case TECHNOLOGY -> demand(technologies, technologies, gap);
      case FIELD -> demand(fields, fields, gap);
    }
  }

  private void demand(HasValidation field, Focusable<?> focus, ListingContent.Gap gap) {
    field.setInvalid(true);
    field.setErrorMessage(getTranslation("form.gap." + gap));
    focus.focus();
  }

  /** Shows without letting change. */
  void lock() {
    everyField().forEach(field -> field.setReadOnly(true));
    references.lock();
    contacts.lock();
    attachments.lock();
    translation.lock();
    suggestions.setVisible(false);
  }
}
