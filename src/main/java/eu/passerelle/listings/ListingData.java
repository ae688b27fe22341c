package eu.passerelle.listings;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * What a person wrote. Drafts go with them; what was handed in is their organisation's, and goes on
 * without their name.
 */
@Component
@Order(20)
class ListingData implements PersonalData {

  private final ListingRepository listings;
  private final PersonInDocuments documents;
  private final ReviewClaims claims;

  ListingData(ListingRepository listings, PersonInDocuments documents, ReviewClaims claims) {
    this.listings = listings;
    this.documents = documents;
    this.claims = claims;
  }

  @Override
  public String name() {
    return "listings";
  }

  @Override
  public Object of(Account person) {
    return listings.findByAuthor(person.id()).stream()
        .map(listing ->
            Map.of(
                "title", listing.edited().text().title(),
                "summary", listing.edited().text().summary(),
                "description", listing.edited().text().description(),
                "status", listing.status().name(),
                "createdAt", listing.createdAt().toString()))
        .toList();
  }

  @Override
  public void erase(Account person) {
    List<Listing> drafts =
        listings.findByAuthor(person.id()).stream()
            .filter(listing -> listing.status() == ListingStatus.DRAFT)
            .filter(listing -> listing.history().isEmpty())
            .toList();
    listings.deleteAll(drafts);
    claims.forget(person.id());
    documents.takeOut(
        Listing.class,
        new Criteria()
            .orOperator(
                Criteria.where("author").is(person.id()),
                Criteria.where("history.by").is(person.id()),
                Criteria.where("onBehalf.writer").is(person.id()),
                Criteria.where("content.contacts.email").regex(person.addressPattern()),
                Criteria.where("workingCopy.contacts.email").regex(person.addressPattern())),
        person);
    documents.takeOut(
        ListingEditions.Edition.class,
        Criteria.where("content.contacts.email").regex(person.addressPattern()),
        person);
  }
}
