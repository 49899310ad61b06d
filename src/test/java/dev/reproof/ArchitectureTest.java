package dev.reproof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// The house: which package may see which.
@AnalyzeClasses(packages = "dev.reproof", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String JAVA = "java..";
  private static final String NULLNESS = "org.jspecify..";

  @ArchTest static final ArchRule text = may("text", "com.ibm.icu..");
  @ArchTest static final ArchRule tracker = may("tracker", "dev.reproof.text..");

  @ArchTest static final ArchRule command = may("command", "dev.reproof.text..", "com.ibm.icu..");

  @ArchTest
  static final ArchRule evidence = may("evidence", "dev.reproof.text..", "dev.reproof.command..");

  @ArchTest
  static final ArchRule markdown =
      may(
          "markdown",
          "dev.reproof.text..",
          "dev.reproof.tracker..",
          "dev.reproof.command..",
          "dev.reproof.evidence..",
          "com.vladsch.flexmark..");

  @ArchTest static final ArchRule review = mayFloors01("review");
  @ArchTest static final ArchRule run = mayFloors01("run");
  @ArchTest static final ArchRule repo = mayFloors01("repo", "org.eclipse.jgit..");
  @ArchTest static final ArchRule store = mayFloors01("store", "tools.jackson..");

  @ArchTest
  static final ArchRule exporting =
      mayFloors01("export", "dev.reproof.markdown..", "dev.reproof.review..", "tools.jackson..");

  @ArchTest
  static final ArchRule facesDoNotSeeEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.reproof.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.reproof.ui..")
          .because("one engine has two faces, and Main picks one");

  @ArchTest
  static final ArchRule theWindowDoesNotSeeTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("dev.reproof.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.reproof.cli..",
              "dev.reproof.run..",
              "dev.reproof.repo..",
              "dev.reproof.store..",
              "dev.reproof.export..")
          .because("the window sees values and the session, never an effect");

  @ArchTest
  static final ArchRule theEngineSeesNoFace =
      noClasses()
          .that()
          .resideInAPackage("dev.reproof.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.reproof.cli..", "dev.reproof.ui..", "javafx..")
          .because("a floor sees only those below it");

  @ArchTest
  static final ArchRule noGitOpen =
      noClasses()
          .should()
          .accessTargetWhere(names(org.eclipse.jgit.api.Git.class, "open"))
          .orShould()
          .accessField(org.eclipse.jgit.util.FS.class, "DETECTED")
          .because("JGit has no safe mode: repositories open through Repository alone");

  @ArchTest
  static final ArchRule onlyRunStartsProcesses =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.reproof.run..")
          .and()
          .resideOutsideOfPackage("dev.reproof.repo..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ProcessBuilder.class, Process.class)
          .because("a process is started in one place, after its approval");

  @ArchTest
  static final ArchRule repoStartsNone =
      noClasses()
          .that()
          .resideInAPackage("dev.reproof.repo..")
          .should()
          .accessTargetWhere(
              names(ProcessBuilder.class, "start", "startPipeline")
                  .or(names(Runtime.class, "exec")))
          .because("opening a repository executes nothing");

  @ArchTest
  static final ArchRule onlyFxThreadNamesTheFxThread =
      noClasses()
          .that()
          .doNotHaveSimpleName("FxThread")
          .should()
          .accessTargetWhere(names(javafx.application.Platform.class, "runLater"))
          .because("tests use its inline twin");

  @ArchTest
  static final ArchRule panesTouchNoFile =
      noClasses()
          .that()
          .resideInAPackage("dev.reproof.ui.*..")
          .or()
          .haveSimpleName("SessionModel")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.nio.file.Files.class,
              java.nio.channels.FileChannel.class,
              java.io.FileInputStream.class,
              java.io.RandomAccessFile.class)
          .because("what runs on the FX thread must not wait for a file");

  @ArchTest
  static final ArchRule namesSaySomething =
      noClasses()
          .should()
          .haveNameMatching(
              "(?i).*\\.(util|utils|common|core|helper|helpers|manager|impl)\\..*"
                  + "|.*(Util|Utils|Helper|Manager|Impl)$")
          .because("such a name says nothing");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.reproof.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that sees its user can be read with it only");

  /// A call of one of these methods, or a reference to it.
  private static DescribedPredicate<JavaAccess<?>> names(Class<?> owner, String... methods) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + " is asked for " + String.join(" or ", methods),
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && List.of(methods).contains(access.getTarget().getName()));
  }

  private static ArchRule mayFloors01(String name, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "dev.reproof.text..";
    all[1] = "dev.reproof.tracker..";
    all[2] = "dev.reproof.command..";
    all[3] = "dev.reproof.evidence..";
    System.arraycopy(more, 0, all, 4, more.length);
    return may(name, all);
  }

  private static ArchRule may(String name, String... others) {
    String[] all = new String[others.length + 3];
    all[0] = JAVA;
    all[1] = NULLNESS;
    all[2] = "dev.reproof." + name + "..";
    System.arraycopy(others, 0, all, 3, others.length);
    return classes()
        .that()
        .resideInAPackage("dev.reproof." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all)
        .because("the table of the house allows " + name + " no more");
  }
}
