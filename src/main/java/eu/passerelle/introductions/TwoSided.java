package eu.passerelle.introductions;

import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.organisations.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What two organisations have with each other because of a listing of one of them. */
sealed interface TwoSided permits Introduction, Question {

  /** The organisation on a side. */
  Party party(Side side);

  /** Whether the other side may know which organisation a side is. */
  boolean isNamed(Side side);

  /** Who is waited for; null when nobody is. */
  @Nullable Turn turn();

  /** The cluster whose managers accompany it; null where the agency's analysts do. */
  @Nullable OrganisationId adviser();
}
