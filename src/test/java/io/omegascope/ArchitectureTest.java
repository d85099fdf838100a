package io.omegascope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.omegascope.run.Journals;
import io.omegascope.run.RunJournal;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/// The house rules. No rule has an exemption: where code and rule disagree, one of them changes.
@AnalyzeClasses(packages = "io.omegascope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("main")
            .definedBy("io.omegascope")
            .layer("ui")
            .definedBy("io.omegascope.ui..")
            .layer("cli")
            .definedBy("io.omegascope.cli..")
            .optionalLayer("experiment")
            .definedBy("io.omegascope.experiment..")
            .layer("store")
            .definedBy("io.omegascope.store..")
            .layer("run")
            .definedBy("io.omegascope.run..")
            .layer("engine")
            .definedBy(
                    "io.omegascope.net..",
                    "io.omegascope.task..",
                    "io.omegascope.info..",
                    "io.omegascope.file..",
                    "io.omegascope.cluster..",
                    "io.omegascope.progress..")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("experiment")
            .mayOnlyBeAccessedByLayers("main", "ui", "cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("main", "ui", "cli", "experiment")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("main", "ui", "cli", "experiment", "store")
            .because("a reader who starts in a lower package never has to open a higher one");

    @ArchTest
    static final ArchRule noCycles = slices().matching("io.omegascope.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule viewsKnowNoOtherView = slices().matching("io.omegascope.ui.(*)..")
            .should()
            .beFreeOfCycles()
            .because("views meet in the selection and the run model, not in each other");

    @ArchTest
    static final ArchRule tasksAndRunsArePlainJava = classes()
            .that()
            .resideInAnyPackage("io.omegascope.task..", "io.omegascope.run..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.omegascope..", "java..", "org.jspecify..")
            .because("data sets and the life of a run are plain Java over the engine's own types");

    @ArchTest
    static final ArchRule javafxOnlyInUi = only(
                    "io.omegascope.ui..", "javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..")
            .because("everything but the window also works without one");

    @ArchTest
    static final ArchRule chartfxOnlyInChart = only("io.omegascope.ui.chart..", "io.fair_acc..")
            .because("its locks and quirks are handled in one place, and a view names curves, not renderers");

    @ArchTest
    static final ArchRule nd4jOnlyInNetAndCluster = noClasses()
            .that()
            .resideOutsideOfPackages("io.omegascope.net..", "io.omegascope.cluster..", "io.omegascope.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
            .because("native memory stays where matrices are multiplied; everybody else sees Java arrays");

    @ArchTest
    static final ArchRule smileOnlyForStatistics = noClasses()
            .that()
            .resideOutsideOfPackages("io.omegascope.cluster..", "io.omegascope.info..", "io.omegascope.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smile..")
            .because("clustering, special functions and tests of claims are what it is borrowed for");

    @ArchTest
    static final ArchRule figuresKnowNothingOfRuns = classes()
            .that()
            .resideInAPackage("io.omegascope.figure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.omegascope.figure..", "java..", "javax.imageio..", "org.jfree..", "org.jspecify..")
            .because("a figure is panels of curves; what they mean is said above");

    @ArchTest
    static final ArchRule drawingLibraryOnlyInFigure = only("io.omegascope.figure..", "org.jfree..")
            .because("another library would have to be learnt in one place only");

    @ArchTest
    static final ArchRule figuresAreForExperiments = noClasses()
            .that()
            .resideOutsideOfPackages("io.omegascope.figure..", "io.omegascope.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.omegascope.figure..")
            .because("the window has charts of its own");

    @ArchTest
    static final ArchRule runsAreWrittenInStore = only(
                    "io.omegascope.store..", "com.fasterxml.jackson..", "org.jetbrains.bio..")
            .because("what a run is on disk is decided in one place");

    @ArchTest
    static final ArchRule otherFilesAreReadInFile = only("io.omegascope.file..", "org.apache.commons.csv..")
            .because("what comes from other programs is doubted in one place");

    @ArchTest
    static final ArchRule picocliOnlyInCli = only("io.omegascope.cli..", "picocli..", "me.tongfei.progressbar..")
            .because("a command is one way into the engine, not a part of it");

    @ArchTest
    static final ArchRule modelsNeedNoToolkit = classes()
            .that()
            .resideInAPackage("io.omegascope.ui..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .onlyDependOnClassesThat(are(describe(
                    "free of the toolkit",
                    type -> !type.getPackageName().startsWith("javafx.")
                            || type.getPackageName().startsWith("javafx.beans")
                            || type.getPackageName().startsWith("javafx.collections")
                            || type.getPackageName().startsWith("javafx.util"))))
            .because("what a view shows is tested without opening a window");

    @ArchTest
    static final ArchRule onePump = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.animation.AnimationTimer")
            .because("all views change in the same pulse, at a rate that FxPump decides");

    @ArchTest
    static final ArchRule inputAndOutputFailWhereFilesAre = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("io.omegascope.store..", "io.omegascope.file..")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(RunJournal.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Journals.class)
            .should(ArchConditions.not(
                    be(describe("declared to throw an IOException", ArchitectureTest::failsAtFiles))))
            .because("a caller in another package has no file to tell the user about");

    @ArchTest
    static final ArchRule nullMarked = classes()
            .should(be(describe("in a package with a @NullMarked package-info", (JavaClass type) -> type.getPackage()
                    .isAnnotatedWith(NullMarked.class))))
            .because("null is allowed only where a type says so");

    @ArchTest
    static final ArchRule quiet = noClasses()
            .that()
            .resideOutsideOfPackages("io.omegascope", "io.omegascope.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output holds only what was asked for");

    @ArchTest
    static final ArchRule seeded = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("the same configuration gives the same bytes");

    @ArchTest
    static final ArchRule theClockOnTheWallDatesFiles = noClasses()
            .that()
            .resideOutsideOfPackages("io.omegascope.store..", "io.omegascope.experiment.paper..")
            .should()
            .callMethodWhere(describe("asks what time it is", ArchitectureTest::asksTheTime))
            .because("it may be set back: what takes how long is asked of System.nanoTime");

    private static boolean asksTheTime(JavaMethodCall call) {
        String name = call.getTarget().getName();
        boolean dated = call.getTargetOwner().getPackageName().startsWith("java.time");
        return name.equals("currentTimeMillis") || (dated && name.equals("now"));
    }

    private static ArchRule only(String home, String... borrowed) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(borrowed);
    }

    private static boolean failsAtFiles(JavaCodeUnit unit) {
        return unit.getThrowsClause().getTypes().stream().anyMatch(type -> type.isAssignableTo(IOException.class));
    }
}
