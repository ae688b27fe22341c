package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ProfileField;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a profile says, in the reader's words. */
@org.springframework.stereotype.Component
class ProfileWords {

  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Territories territories;

  ProfileWords(Organisations organisations, Taxonomy taxonomy, Territories territories) {
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.territories = territories;
  }

  /**
   * What a profile says in a field.
   *
   * @param place whose language the words are in
   */
  String of(OrganisationProfile profile, ProfileField field, Component place) {
    return words(field.of(profile), place);
  }

  private String words(@Nullable Object value, Component place) {
    return switch (value) {
      case null -> place.getTranslation("form.not-stated");
      case OrganisationKind kind -> place.getTranslation("organisation.kind." + kind);
      case SizeClass size -> place.getTranslation("size." + size);
      case SupportStage stage -> place.getTranslation("stage." + stage);
      case EnterpriseNumber number -> number.value();
      case OrganisationId id -> organisations.find(id).map(Organisation::name).orElse(id.value());
      case Location location -> territories.describe(location, Reader.language());
      case Boolean truth -> place.getTranslation(truth ? "action.yes" : "action.no");
      case Map<?, ?> texts ->
          texts.entrySet().stream()
              .map(entry ->
                  place.getTranslation("language." + entry.getKey()) + "\n" + entry.getValue())
              .sorted()
              .collect(Collectors.joining("\n\n"));
      case Collection<?> items when items.isEmpty() -> place.getTranslation("form.not-stated");
      case Collection<?> items ->
          items.stream()
              .map(item -> words(item, place))
              .sorted()
              .collect(Collectors.joining(" · "));
      case String code -> taxonomy.label(code, Reader.language());
      default -> value.toString();
    };
  }
}
