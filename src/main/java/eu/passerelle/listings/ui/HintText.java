package eu.passerelle.listings.ui;

import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.QualityHint;
import eu.passerelle.shared.ui.Reader;

/** What a hint says to whoever looks. */
final class HintText {

  private HintText() {}

  static String of(QualityHint hint, ListingKind kind) {
    return switch (hint.point()) {
      case BENEFIT, READINESS -> Reader.texts().get("coach." + hint.point() + "." + kind);
      case ADVERTISEMENT ->
          Reader.texts().get("coach.ADVERTISEMENT", String.join(", ", hint.words()));
      case PARTNER, SUMMARY, DESCRIPTION, COOPERATION, CONTACT ->
          Reader.texts().get("coach." + hint.point());
    };
  }
}
