package eu.passerelle.insights;

import eu.passerelle.operations.PasserelleProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InsightsConfiguration {

  @Bean
  PublishedFigures publishedFigures(PasserelleProperties properties) {
    return PublishedFigures.read(properties.config().resolve("insights/published.yaml"));
  }
}
