package eu.passerelle.introductions;

import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.Cooperation;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed, as far as it is told.
 *
 * @param kind null where it is not told
 * @param value what it is worth; null where it is not told
 */
public record AgreementTerms(@Nullable Cooperation kind, @Nullable BudgetBand value) {

  public static final AgreementTerms UNTOLD = new AgreementTerms(null, null);
}
