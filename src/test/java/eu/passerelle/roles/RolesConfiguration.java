package eu.passerelle.roles;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Everybody, and everything that they try. */
@TestConfiguration
@Import({
  Cast.class,
  CastListings.class,
  AccessOperations.class,
  OrganisationOperations.class,
  ListingOperations.class,
  MatchingOperations.class,
  SharingOperations.class,
  ModerationOperations.class,
  IntroductionOperations.class,
  QuestionOperations.class,
  InsightsOperations.class
})
public class RolesConfiguration {}
