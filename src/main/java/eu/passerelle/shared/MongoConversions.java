package eu.passerelle.shared;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Collects how the modules' id types are kept in the store. */
@Configuration
class MongoConversions {

  @Bean
  MongoCustomConversions mongoCustomConversions(List<IdType<?>> idTypes) {
    return new MongoCustomConversions(
        idTypes.stream().flatMap(id -> Stream.of(id.reader(), id.writer())).toList());
  }
}
