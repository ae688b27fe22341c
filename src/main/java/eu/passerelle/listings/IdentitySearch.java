package eu.passerelle.listings;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.organisations.Member;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks in the text of an anonymous listing for what says, or could say, whose it is. */
@Component
class IdentitySearch {

  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_NAME_OF_OTHERS = 5;

  private final Organisations organisations;
  private final Accounts accounts;
  private final PublicDirectory directory;
  private final Set<String> technicalAcronyms;

  IdentitySearch(
      Organisations organisations,
      Accounts accounts,
      PublicDirectory directory,
      Taxonomy taxonomy) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.directory = directory;
    technicalAcronyms =
        taxonomy.concepts().stream()
            .flatMap(concept -> concept.acronyms().values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
  }

  /** Refuses an anonymous content that says whose it is. */
  void refuse(ListingContent content, Organisation organisation) {
    List<String> found =
        content.identity().isAnonymous() ? telling(content, organisation) : List.of();
    if (!found.isEmpty()) {
      throw new IdentityInText(found);
    }
  }

  /**
   * What says whose a content is: names of the organisation, of its parent, units and people, and
   * by what they can be reached.
   */
  List<String> telling(ListingContent content, Organisation organisation) {
    return telling(everything(content), content.contacts(), organisation);
  }

  /** Refuses what is said for an organisation that stays anonymous and says who it is. */
  void refuse(String text, Organisation organisation) {
    List<String> found = telling(text, List.of(), organisation);
    if (!found.isEmpty()) {
      throw new IdentityInText(found);
    }
  }

  private List<String> telling(String text, List<Contact> contacts, Organisation organisation) {
    NamesInText names = new NamesInText(text);
    List<Organisation> relatives = relatives(organisation);
    Set<String> people = people(contacts, organisation);
    return Stream.of(
            Stream.concat(ownNames(organisation), people.stream())
                .filter(name -> name.length() >= SHORTEST_NAME)
                .filter(names::hasInAnyCase),
            Stream.concat(
                    people.stream().flatMap(IdentitySearch::familyName),
                    relatives.stream().map(Organisation::name))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .filter(names::has),
            Stream.concat(Stream.of(organisation), relatives.stream())
                .flatMap(one -> ShortNames.acronyms(one.name()).stream())
                .filter(acronym -> !technicalAcronyms.contains(acronym))
                .filter(names::has),
            ContactDetails.in(text).stream())
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  private static Stream<String> ownNames(Organisation organisation) {
    return Stream.concat(
        Stream.of(ShortNames.withoutLegalForm(organisation.name())), domain(organisation).stream());
  }

  /** The distinctive part of the web site's address; what stands before it may be any word. */
  private static Optional<String> domain(Organisation organisation) {
    return OrganisationProfile.domain(organisation.website())
        .map(domain -> domain.substring(0, domain.lastIndexOf('.')))
        .map(domain -> domain.substring(domain.lastIndexOf('.') + 1));
  }

  private List<Organisation> relatives(Organisation organisation) {
    return Stream.concat(
            Optional.ofNullable(organisation.parent()).flatMap(organisations::find).stream(),
            organisations.unitsOf(organisation.id()).stream())
        .toList();
  }

  private Set<String> people(List<Contact> contacts, Organisation organisation) {
    Set<String> people = new HashSet<>();
    contacts.stream().map(Contact::name).map(String::strip).forEach(people::add);
    Set<AccountId> members =
        organisation.members().stream().map(Member::account).collect(Collectors.toSet());
    if (!members.isEmpty()) {
      SystemAccess.call(() -> accounts.addressees(members)).stream()
          .map(Account::name)
          .map(String::strip)
          .forEach(people::add);
    }
    return people;
  }

  /** None where the last word is no name, as of a contact that is a service. */
  private static Stream<String> familyName(String name) {
    return Stream.of(name.substring(name.lastIndexOf(' ') + 1))
        .filter(last -> last.matches("\\p{Lu}.*"));
  }

  /**
   * What could say it to who knows the field: other organisations, who may be known as customers or
   * partners, and people.
   *
   * @param telling what says it outright, and is not said again
   */
  List<String> couldTell(
      ListingContent content, Organisation organisation, Collection<String> telling) {
    NamesInText names = new NamesInText(everything(content));
    return Stream.concat(names.among(others(organisation)).stream(), names.people().stream())
        .distinct()
        .filter(name -> !telling.contains(name))
        .toList();
  }

  private List<String> others(Organisation organisation) {
    return directory.reading().names().stream()
        .filter(name -> name.length() >= SHORTEST_NAME_OF_OTHERS)
        .filter(name -> !name.equals(organisation.name()))
        .toList();
  }

  private static String everything(ListingContent content) {
    return String.join(
        "\n", content.prose(), content.partner().note(), String.join(", ", content.keywords()));
  }
}
