package eu.passerelle.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Remembers every command, operator and stage that the suite sent to its store. */
public final class CommandRecorder implements CommandListener {

  public static final CommandRecorder INSTANCE = new CommandRecorder();

  private final Set<String> seen = new ConcurrentSkipListSet<>();

  private CommandRecorder() {}

  @Override
  public void commandStarted(CommandStartedEvent event) {
    seen.add(event.getCommandName());
    event
        .getCommand()
        .forEach((name, value) -> {
          if (!name.startsWith("$")) {
            collect(value);
          }
        });
  }

  private void collect(BsonValue value) {
    if (value instanceof BsonDocument document) {
      document.forEach((name, part) -> {
        if (name.startsWith("$")) {
          seen.add(name);
        }
        collect(part);
      });
    } else if (value instanceof BsonArray array) {
      array.forEach(this::collect);
    }
  }

  /** The names, in their order. */
  public Set<String> seen() {
    return new TreeSet<>(seen);
  }
}
