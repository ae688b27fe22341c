package eu.passerelle.taxonomy;

import eu.passerelle.operations.PasserelleProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TaxonomyConfiguration {

  @Bean
  Taxonomy taxonomy(PasserelleProperties properties) {
    return Taxonomy.read(properties.config().resolve("taxonomy"));
  }
}
