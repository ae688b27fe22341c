package eu.passerelle.listings;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class ListingConfiguration {

  @Bean
  IdType<ListingId> listingIdType() {
    return new IdType<>(ListingId.class, ListingId::new, ListingId::value);
  }

  @Bean
  InitializingBean listingIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Listing.class).createIndex(new Index("organisation", Direction.ASC));
      mongo
          .indexOps(Listing.class)
          .createIndex(new Index("status", Direction.ASC).on("expiresAt", Direction.ASC));
      mongo.indexOps(Listing.class).createIndex(new Index("changedAt", Direction.ASC));
      mongo.indexOps(Listing.class).createIndex(new Index("reviewPending", Direction.ASC));
      mongo.indexOps(Listing.class).createIndex(new Index("onBehalf.writer", Direction.ASC));
      mongo
          .indexOps(ListingEditions.Edition.class)
          .createIndex(new Index("listing", Direction.ASC).on("number", Direction.ASC));
    };
  }
}
