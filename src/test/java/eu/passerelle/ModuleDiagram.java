package eu.passerelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who uses whom, as a diagram that Markdown shows. */
final class ModuleDiagram {

  private ModuleDiagram() {}

  static void write(ApplicationModules modules, Path file) {
    StringBuilder diagram = new StringBuilder();
    diagram.append("# Modules\n\nWritten by the tests from the code: an arrow means \"uses\".\n\n");
    diagram.append("```mermaid\nflowchart TD\n");
    modules.stream()
        .sorted(java.util.Comparator.comparing(module -> module.getIdentifier().toString()))
        .forEach(module -> diagram.append(arrows(modules, module)));
    diagram.append("```\n");
    try {
      Files.writeString(file, diagram);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String arrows(ApplicationModules modules, ApplicationModule module) {
    TreeSet<String> used =
        module
            .getDirectDependencies(modules)
            .uniqueModules()
            .map(dependency -> dependency.getIdentifier().toString())
            .filter(name -> !name.equals(module.getIdentifier().toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    return used.stream()
        .map(name -> "  %s --> %s%n".formatted(module.getIdentifier(), name))
        .collect(Collectors.joining());
  }
}
