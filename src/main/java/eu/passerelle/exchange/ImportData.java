package eu.passerelle.exchange;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonalData;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's last imports. */
@Component
@Order(60)
class ImportData implements PersonalData {

  private final LastImports imports;

  ImportData(LastImports imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "lastImport";
  }

  @Override
  public Object of(Account person) {
    return keys(person)
        .flatMap(key -> imports.find(key).stream())
        .map(last ->
            Map.of(
                "at", last.startedAt().toString(),
                "rows", last.total(),
                "status", last.state().name()))
        .toList();
  }

  @Override
  public void erase(Account person) {
    keys(person).forEach(imports::forget);
  }

  private static Stream<LastImport.Key> keys(Account person) {
    return Arrays.stream(LastImport.Subject.values())
        .map(subject -> new LastImport.Key(person.id(), subject));
  }
}
