package eu.passerelle.operations;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** Writes to an embedded store and prints the id of each write once it was acknowledged. */
final class AcknowledgedWriter {

  private AcknowledgedWriter() {}

  public static void main(String[] arguments) {
    try (EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> writes = client.getDatabase("passerelle").getCollection("writes");
      for (int i = 0; ; i++) {
        String id = arguments[1] + "-" + i + ";";
        writes.insertOne(new Document("_id", id).append("text", "x".repeat(200)));
        System.out.println(id);
      }
    }
  }
}
