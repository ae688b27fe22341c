package eu.passerelle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.security.access.prepost.PreAuthorize;

/** The rules of docs/architecture.md. Each has been seen failing. */
class ArchitectureTests {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.passerelle");

  @Test
  void modulesUseOnlyWhatTheyNameAndFormNoCircle() {
    ApplicationModules.of(Passerelle.class).verify();
  }

  /** A package-info among the tests stands before the module's own on the class path. */
  @Test
  void noTestHidesWhatAModuleDeclares() throws IOException {
    Path tests = Path.of("src", "test", "java");
    Path product = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")).map(tests::relativize))
          .isNotEmpty()
          .noneMatch(file -> Files.exists(product.resolve(file)));
    }
  }

  @Test
  void theDiagramOfTheModulesIsTrue() {
    new Documenter(
            ApplicationModules.of(Passerelle.class),
            Documenter.Options.defaults().withOutputFolder(Path.of("target", "modules").toString()))
        .writeModulesAsPlantUml();
    ModuleDiagram.write(ApplicationModules.of(Passerelle.class), Path.of("docs", "modules.md"));
  }

  @Test
  void onlyScreensTheShellAndTheSecurityConfigurationKnowVaadin() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", "eu.passerelle.shell..")
        .and()
        .doNotHaveFullyQualifiedName("eu.passerelle.Passerelle")
        .and()
        .doNotHaveFullyQualifiedName("eu.passerelle.access.SecurityConfiguration")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .because("what the application does must not depend on how it is shown")
        .check(PRODUCT);
  }

  @Test
  void theEngineIsPure() {
    noClasses()
        .that()
        .resideInAPackage("eu.passerelle.matching.engine..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "org.apache.lucene..",
            "org.ejml..",
            "org.jspecify..",
            "eu.passerelle.matching.engine..")
        .because("scores must be the same wherever they are computed, and be easy to test")
        .check(PRODUCT);
  }

  @Test
  void theAllotmentIsPure() {
    noClasses()
        .that()
        .resideInAPackage("eu.passerelle.matching.allotment..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "org.jgrapht..",
            "org.jspecify..",
            "eu.passerelle.matching.engine..",
            "eu.passerelle.matching.allotment..")
        .because("what is suggested must follow from items and scores, and be easy to test")
        .check(PRODUCT);
  }

  @Test
  void repositoriesAreTheirModulesOwnBusiness() {
    classes()
        .that()
        .areAssignableTo(Repository.class)
        .should()
        .bePackagePrivate()
        .because("a module's data is reached through its services, which check who asks")
        .check(PRODUCT);
  }

  @Test
  void viewsAreTheirModulesOwnBusiness() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .bePackagePrivate()
        .because("other modules link to a page by its navigation type")
        .check(PRODUCT);
  }

  @Test
  void nobodyKnowsTheShell() {
    noClasses()
        .that()
        .resideOutsideOfPackage("eu.passerelle.shell..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("eu.passerelle.shell..")
        .because("the frame knows the pages, not the other way round")
        .check(PRODUCT);
  }

  @Test
  void whatWritesForPeopleChecksWhoTheyAre() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveNameMatching(".*\\.(ListingDesk|ListingReview|Organisations|ClusterProjects|Accounts)")
        .and()
        .arePublic()
        .and()
        .haveNameMatching(
            "begin|keep|submit|publishEdits|close|discard|approve|sendBack|revise|load")
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>("be guarded by @PreAuthorize") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaMethod method,
                  com.tngtech.archunit.lang.ConditionEvents events) {
                boolean guarded =
                    method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class);
                events.add(
                    new com.tngtech.archunit.lang.SimpleConditionEvent(
                        method, guarded, method.getFullName() + " guarded: " + guarded));
              }
            })
        .because("authorisation is on the services, not only on the screens")
        .check(PRODUCT);
  }

  @Test
  void everyPackageSaysWhatItIsForAndRefusesNull() {
    classes()
        .that()
        .areTopLevelClasses()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>(
                "live in a @NullMarked package") {
              @Override
              public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                boolean marked =
                    type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                events.add(
                    new com.tngtech.archunit.lang.SimpleConditionEvent(
                        type, marked, type.getPackageName() + " marked: " + marked));
              }
            })
        .because("null is rare and marked")
        .check(PRODUCT);
  }
}
