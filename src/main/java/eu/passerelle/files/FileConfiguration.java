package eu.passerelle.files;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;

@Configuration
class FileConfiguration {

  @Bean
  IdType<FileId> fileIdType() {
    return new IdType<>(FileId.class, FileId::new, FileId::value);
  }

  @Bean
  GridFsTemplate storedFilesBucket(MongoDatabaseFactory database, MongoConverter converter) {
    return new GridFsTemplate(database, converter, StoredFiles.BUCKET);
  }

  @Bean
  InitializingBean storedFileIndexes(MongoTemplate mongo) {
    return () ->
        mongo
            .indexOps(StoredFiles.FILES)
            .createIndex(
                new Index("metadata.keeper", Direction.ASC).on("metadata.storedAt", Direction.ASC));
  }
}
