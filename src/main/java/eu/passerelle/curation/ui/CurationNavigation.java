package eu.passerelle.curation.ui;

import eu.passerelle.curation.MatchListId;
import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class CurationNavigation {

  static final String LISTS = "lists";
  static final String EDIT = "lists/edit";
  static final String READ = "lists/read";
  static final String SHARED = "lists/shared";

  private CurationNavigation() {}

  static String edit(MatchListId id) {
    return EDIT + "/" + id.value();
  }

  /** Where a list is read by those it is shown to. */
  public static String read(MatchListId id) {
    return READ + "/" + id.value();
  }

  /** Where the link with a token leads. */
  static String shared(String token) {
    return SHARED + "/" + token;
  }
}
