package eu.passerelle.exchange;

import eu.passerelle.listings.Audience;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.Reference.ReferenceKind;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The row that a template shows: how a capability is written down, in the reader's language. */
final class Example {

  static final ListingKind KIND = ListingKind.CAPABILITY;

  private Example() {}

  static String reference(Language language) {
    return Texts.in(language).get("exchange.example.reference");
  }

  private static String title(Language language) {
    return Texts.in(language).get("exchange.example.title");
  }

  /** Whether a row is the example as a template had it, in whatever language. */
  static boolean isIn(Map<Column, String> cells) {
    return Arrays.stream(Language.values())
        .anyMatch(language ->
            reference(language).equals(cells.get(Column.OWN_REFERENCE))
                && title(language).equals(cells.getOrDefault(Column.TITLE, title(language))));
  }

  static ListingContent content(Language language) {
    Texts texts = Texts.in(language);
    ListingContent empty = ListingContent.empty(KIND, language);
    return new ListingContent(
        CapabilityType.TECHNOLOGY,
        text(language),
        List.of(text(language == Language.EN ? Language.FR : Language.EN)),
        Set.of("internet-of-things", "artificial-intelligence"),
        Set.of("construction"),
        MultipleValues.split(texts.get("exchange.example.keywords")),
        new Readiness(5, 7),
        Set.of(Cooperation.LICENCE, Cooperation.PILOT),
        new PartnerSought(
            Set.of(OrganisationKind.COMPANY, OrganisationKind.PUBLIC_BODY),
            Set.of(SizeClass.SMALL, SizeClass.MEDIUM),
            Set.of("BE", "FR"),
            texts.get("exchange.example.note")),
        texts.get("exchange.example.advantages"),
        empty.expectedOutcome(),
        empty.budget(),
        empty.neededBy(),
        Protection.FILED,
        List.of(
            new Reference(
                ReferenceKind.PROJECT,
                texts.get("exchange.example.work"),
                2024,
                "https://www.example.org")),
        List.of(
            new Contact(
                "Camille Exemple",
                texts.get("exchange.example.role"),
                "camille@example.org",
                "+32 81 00 00 00",
                Set.of(Language.FR, Language.EN))),
        List.of(),
        new TerritoryWish(TerritoryWish.Scope.WITHIN, 50, false),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of(9, 11));
  }

  private static ListingText text(Language language) {
    Texts texts = Texts.in(language);
    return new ListingText(
        language,
        title(language),
        texts.get("exchange.example.summary"),
        texts.get("exchange.example.description"));
  }
}
