package eu.passerelle.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The same done to many listings; what one refuses leaves the others done. */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingBatch {

  /** Why one of them was left as it was. */
  public enum Reason {
    NOT_ALLOWED,
    NOT_IN_THIS_STATE,
    CHANGED_MEANWHILE
  }

  /** One that was left as it was. */
  public record Refused(ListingId listing, Reason reason) {}

  /**
   * What came of it.
   *
   * @param done how many were done
   */
  public record Result(int done, List<Refused> refused) {}

  private final ListingDesk desk;

  ListingBatch(ListingDesk desk) {
    this.desk = desk;
  }

  public Result extend(List<ListingId> listings, int days) {
    return each(listings, listing -> desk.extend(listing, days));
  }

  public Result close(List<ListingId> listings, Outcome outcome) {
    return each(listings, listing -> desk.close(listing, outcome));
  }

  public Result changeContacts(List<ListingId> listings, List<Contact> contacts) {
    return each(listings, listing -> desk.changeContacts(listing, contacts));
  }

  private static Result each(List<ListingId> listings, Consumer<ListingId> act) {
    List<Refused> refused = new ArrayList<>();
    for (ListingId listing : listings) {
      try {
        act.accept(listing);
      } catch (AccessDeniedException | NoSuchElementException e) {
        refused.add(new Refused(listing, Reason.NOT_ALLOWED));
      } catch (IllegalListingState e) {
        refused.add(new Refused(listing, Reason.NOT_IN_THIS_STATE));
      } catch (OptimisticLockingFailureException e) {
        refused.add(new Refused(listing, Reason.CHANGED_MEANWHILE));
      }
    }
    return new Result(listings.size() - refused.size(), refused);
  }
}
