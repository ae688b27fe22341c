package eu.passerelle.exchange;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's last import. */
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
    return imports
        .find(person.id())
        .<Object>map(last ->
            Map.of(
                "at", last.startedAt().toString(),
                "rows", last.total(),
                "status", last.state().name()))
        .orElse(List.of());
  }

  @Override
  public void erase(Account person) {
    imports.forget(person.id());
  }
}
