package eu.passerelle.support;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What tests add to the application. */
@TestConfiguration
@Import({
  ActingAs.class,
  eu.passerelle.access.AuditOfTests.class,
  eu.passerelle.listings.ListingsOfTests.class,
  eu.passerelle.mail.AnswersOfTests.class,
  eu.passerelle.mail.OutboxOfTests.class,
  eu.passerelle.mail.SignedActionsOfTests.class,
  eu.passerelle.matching.StandingMatchesOfTests.class,
  eu.passerelle.matching.SuggestionsOfTests.class,
  eu.passerelle.roles.RolesConfiguration.class
})
public class TestSupport {

  @Bean
  MongoClientSettingsBuilderCustomizer commandRecorder() {
    return settings -> settings.addCommandListener(CommandRecorder.INSTANCE);
  }
}
