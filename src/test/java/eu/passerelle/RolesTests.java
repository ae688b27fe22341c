package eu.passerelle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.FirstAdministratorLink;
import eu.passerelle.access.LegalTexts;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.SearchLimit;
import eu.passerelle.access.SignInProviders;
import eu.passerelle.files.FileSweep;
import eu.passerelle.files.StoredFiles;
import eu.passerelle.listings.ListingWords;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.SuggestionsOfTests;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.PublicAddress;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.operations.WorkingDays;
import eu.passerelle.roles.Asker;
import eu.passerelle.roles.Matrix;
import eu.passerelle.roles.ModuleOperations;
import eu.passerelle.roles.Operations;
import eu.passerelle.roles.Operations.Row;
import eu.passerelle.shared.ui.MessageTranslations;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody tries every operation of every service. What may be done by whom stands in {@code
 * docs/roles.md}; the system property {@code roles.write} has it written anew.
 */
@ApplicationTest
class RolesTests {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.passerelle");

  private static final Path FILE = Path.of("docs", "roles.md");

  /** What other services call, whoever asks: they have checked that before. */
  private static final Set<Class<?>> WITHOUT_RIGHTS_OF_THEIR_OWN =
      Set.of(
          AuditTrail.class,
          FileSweep.class,
          JobLocks.class,
          WorkingDays.class,
          ListingWords.class,
          MatchItems.class,
          Outbox.class,
          PersonInDocuments.class,
          RateLimits.class,
          SignedActions.class,
          StoredFiles.class);

  /** What is no operation of anybody, with the reason. */
  private static final Map<Class<?>, String> FOR_EVERYBODY =
      Map.of(
          CurrentAccount.class, "tells who asks",
          FirstAdministratorLink.class, "its link is the right, and is good once, at first",
          LegalTexts.class, "what everybody may read",
          MessageTranslations.class, "the interface's texts",
          PublicAddress.class, "where the application is",
          SearchLimit.class, "counts who asks",
          SignInProviders.class, "what the sign-in page offers",
          Territories.class, "the region's provinces and municipalities");

  @Autowired private ApplicationContext context;
  @Autowired private List<ModuleOperations> modules;
  @Autowired private SuggestionsOfTests suggestions;

  @AfterEach
  void clear() {
    suggestions.clear();
  }

  @Test
  void everyOperationOfEveryServiceIsTried() {
    assertThat(tried()).containsExactlyElementsOf(offered());
  }

  private Set<String> tried() {
    Set<String> names = new TreeSet<>();
    operations().forEach(operations -> names.addAll(operations.names()));
    return names;
  }

  private Stream<Operations> operations() {
    return modules.stream().flatMap(module -> module.all().stream());
  }

  private Set<String> offered() {
    Set<String> names = new TreeSet<>();
    Arrays.stream(context.getBeanDefinitionNames())
        .map(context::getType)
        .filter(type -> type != null && type.getName().startsWith("eu.passerelle."))
        .map(RolesTests::withoutProxy)
        .filter(RolesTests::isService)
        .forEach(service ->
            Arrays.stream(service.getDeclaredMethods())
                .filter(method -> isOperation(service, method))
                .forEach(
                    method -> names.add(service.getSimpleName() + "." + Operations.name(method))));
    return names;
  }

  private static Class<?> withoutProxy(Class<?> type) {
    return type.getName().contains("$$") ? type.getSuperclass() : type;
  }

  private static boolean isService(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && AnnotatedElementUtils.hasAnnotation(type, Component.class)
        && !type.getSimpleName().equals("Passerelle")
        && !WITHOUT_RIGHTS_OF_THEIR_OWN.contains(type)
        && !FOR_EVERYBODY.containsKey(type);
  }

  /** What a link leads to is tried by following the link. */
  private static boolean isOperation(Class<?> service, Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && !(SignedActionHandler.class.isAssignableFrom(service)
            && Arrays.stream(SignedActionHandler.class.getMethods())
                .anyMatch(handled ->
                    handled.getName().equals(method.getName())
                        && Arrays.equals(handled.getParameterTypes(), method.getParameterTypes())));
  }

  @Test
  void nobodyCanDoWhatIsNotTheirs() throws IOException {
    List<Row> rows = operations().flatMap(operations -> operations.rows().stream()).toList();
    assertThat(rows).flatExtracting(Row::faults).as("what could not be tried").isEmpty();
    String before = Files.readString(FILE);
    String now = Matrix.after(before, rows);
    if (Boolean.getBoolean("roles.write")) {
      Files.writeString(FILE, now);
    }

    assertThat(Matrix.differences(Files.readString(FILE), now))
        .as("docs/roles.md against what the services do; -Droles.write=true writes it anew")
        .isEmpty();
    assertThat(rows)
        .filteredOn(row -> row.changes() && row.isOpenTo(Asker.VISITOR))
        .as("what visitors change: they report, and do what they hold a link for")
        .extracting(Row::name, Row::situation)
        .containsExactlyInAnyOrder(
            tuple("submit(Reportable, Submission, String)", ""),
            tuple("contest(String, String)", "with a good link"),
            tuple("perform(String, Language)", "the proof of a claim"));
  }

  @Test
  void noScreenCallsWhatAsksNobody() {
    noClasses()
        .that()
        .resideInAnyPackage("..ui..", "..shell..")
        .or()
        .areAnnotatedWith(Controller.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it belongs to what other services call, whoever asks",
                call ->
                    WITHOUT_RIGHTS_OF_THEIR_OWN.stream()
                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))))
        .because("rights are checked by the services that screens call")
        .check(PRODUCT);
  }
}
