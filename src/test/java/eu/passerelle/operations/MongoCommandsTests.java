package eu.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.CommandRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: what the suite has asked of its store must be what both stores do. */
@ApplicationTest
@Order(Integer.MAX_VALUE)
class MongoCommandsTests {

  private static final Path DECISION =
      Path.of("docs", "decisions", "0002-mongodb-commands-in-use.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

  @Test
  void onlyCommandsAndOperatorsOnTheListAreSent() throws IOException {
    Set<String> allowed =
        ROW.matcher(Files.readString(DECISION))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toSet());

    assertThat(CommandRecorder.INSTANCE.seen()).contains("find", "insert").isSubsetOf(allowed);
  }
}
