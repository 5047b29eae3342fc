package huzhu.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that a compiler does not check, over the main classes of all modules.
 *
 * <p>A rule is never switched off; it is changed together with a record in {@code docs/decisions}.
 */
final class ArchitectureTest {

    private static final String MODEL = "huzhu.model..";
    private static final String DATASETS = "huzhu.datasets..";
    private static final String ROADS = "huzhu.datasets.roads..";
    private static final String SOLVER = "huzhu.solver..";
    private static final String ENGINE = "huzhu.solver.engine..";
    private static final String CLI = "huzhu.cli..";
    private static final String REPORT = "huzhu.cli.report..";

    private static final ImportOption NO_FIXTURES = location -> !location.contains("-tests.jar");

    private static final JavaClasses HUZHU = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(NO_FIXTURES)
            .importPackages("huzhu");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(HUZHU.stream().map(JavaClass::getPackageName))
                .contains("huzhu.model", "huzhu.datasets", "huzhu.solver", "huzhu.cli");
        assertThat(HUZHU.stream().map(JavaClass::getSimpleName)).noneMatch(name -> name.endsWith("Test"));
    }

    @Nested
    final class Directions {

        @Test
        void modelKnowsNoOtherModule() {
            check(noClasses()
                    .that(resideInAPackage(MODEL))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(DATASETS, SOLVER, CLI));
        }

        @Test
        void datasetsKnowNeitherSolverNorCli() {
            check(noClasses()
                    .that(resideInAPackage(DATASETS))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SOLVER, CLI));
        }

        @Test
        void solverKnowsNeitherDatasetsNorCli() {
            check(noClasses()
                    .that(resideInAPackage(SOLVER))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(DATASETS, CLI));
        }

        @Test
        void packagesHaveNoCycles() {
            check(slices().matching("huzhu.(**)").should().beFreeOfCycles());
        }
    }

    @Nested
    final class Model {

        @Test
        void usesTheJdkAndJspecifyAlone() {
            // "" holds arrays of primitives.
            check(noClasses()
                    .that(resideInAPackage(MODEL))
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(MODEL, "java..", "org.jspecify..", ""));
        }

        @Test
        void touchesNoFilesAndNoNetwork() {
            check(noClasses()
                    .that(resideInAPackage(MODEL))
                    .should(dependOnClassesThat(resideInAnyPackage(
                                    "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                            .or(describe(
                                    "files of java.io",
                                    type -> type.getName().matches("java\\.io\\.(File.*|RandomAccessFile)"))))));
        }

        @Test
        void isImmutable() {
            check(fields().that()
                    .areDeclaredInClassesThat(resideInAPackage(MODEL))
                    .should()
                    .beFinal());
        }
    }

    @Nested
    final class Libraries {

        @Test
        void timefoldStaysInTheEngine() {
            onlyIn(resideInAPackage("ai.timefold.."), ENGINE);
        }

        @Test
        void planningClassesStayInTheEngine() {
            onlyIn(
                    annotatedWith("ai.timefold.solver.core.api.domain.entity.PlanningEntity")
                            .or(annotatedWith("ai.timefold.solver.core.api.domain.solution.PlanningSolution"))
                            .forSubtype(),
                    ENGINE);
        }

        @Test
        void picocliStaysInCli() {
            onlyIn(resideInAPackage("picocli.."), CLI);
        }

        @Test
        void fileFormatsStayInDatasetsAndReports() {
            onlyIn(
                    resideInAnyPackage(
                            "tools.jackson..",
                            "com.fasterxml.jackson..",
                            "de.siegmar.fastcsv..",
                            "org.dhatim.fastexcel..",
                            "biweekly..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox.."),
                    DATASETS,
                    REPORT);
        }

        @Test
        void graphHopperStaysInRoads() {
            onlyIn(resideInAnyPackage("com.graphhopper..", "com.carrotsearch..", "org.locationtech.."), ROADS);
        }

        @Test
        void templatesStayInReports() {
            onlyIn(resideInAPackage("gg.jte.."), REPORT);
        }

        private void onlyIn(DescribedPredicate<JavaClass> library, String... packages) {
            check(noClasses().that().resideOutsideOfPackages(packages).should(dependOnClassesThat(library)));
        }
    }

    @Nested
    final class TheWorldOutside {

        @Test
        void onlyCliPrints() {
            check(noClasses().that().resideOutsideOfPackage(CLI).should(accessTargetWhere(printing())));
        }

        @Test
        void onlyMainExits() {
            check(noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Main.class.getName())
                    .should(accessTargetWhere(exiting())));
        }

        @Test
        void onlyCliReadsTheClock() {
            check(noClasses().that().resideOutsideOfPackage(CLI).should(accessTargetWhere(readingTheClock())));
        }

        @Test
        void randomNumbersComeFromAGeneratorHandedInOrSeeded() {
            check(noClasses().should(accessTargetWhere(unseededRandomness())));
        }

        @Test
        void functionsWhoseLastBitDependsOnTheMachineAreDrawnWithOnly() {
            check(noClasses().that().resideOutsideOfPackage(CLI).should(accessTargetWhere(inexact())));
        }

        /** The iteration order of {@code Map.of} differs from start to start of the program: such a map is looked up in, not printed. */
        @Test
        void whatCliPrintsHasAnOrder() {
            check(noClasses().that().resideInAPackage(CLI).should(accessTargetWhere(makingAnUnorderedMap())));
        }

        private DescribedPredicate<JavaAccess<?>> makingAnUnorderedMap() {
            return target(
                    "makes a map of several keys in no order",
                    t -> isMember(t, "java.util.Map", "of|ofEntries") && parameters(t) > 2);
        }

        @Test
        void onlyCliMakesThreads() {
            check(noClasses().that().resideOutsideOfPackage(CLI).should(accessTargetWhere(makingThreads())));
        }

        private DescribedPredicate<JavaAccess<?>> printing() {
            return target(
                    "prints",
                    t -> isMember(t, "java.lang.System", "out|err|in|console")
                            || t.getName().equals("printStackTrace")
                                    && t.getOwner().isAssignableTo(Throwable.class));
        }

        private DescribedPredicate<JavaAccess<?>> exiting() {
            return target("exits", t -> isMember(t, "java.lang.(System|Runtime)", "exit|halt"));
        }

        private DescribedPredicate<JavaAccess<?>> readingTheClock() {
            return target(
                    "reads the clock",
                    t -> isMember(t, "java.lang.System", "currentTimeMillis|nanoTime")
                            || isMember(t, "java.time..*", "now")
                            || isMember(t, "java.time.(Clock|InstantSource)", "system.*|tick(Millis|Seconds|Minutes)")
                            || isMember(t, "java.util.(Date|Calendar|GregorianCalendar)", "<init>|getInstance")
                                    && parameters(t) == 0
                            || isMember(t, "java.time.ZoneId", "systemDefault"));
        }

        private DescribedPredicate<JavaAccess<?>> inexact() {
            return target(
                    "rounds as the machine likes (StrictMath does not)",
                    t -> isMember(
                            t,
                            "java.lang.Math",
                            "a?(sin|cos|tan)|(sin|cos|tan)h|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"));
        }

        private DescribedPredicate<JavaAccess<?>> unseededRandomness() {
            return target(
                    "draws random numbers without a seed",
                    t -> isMember(t, "java.lang.Math|java.lang.StrictMath", "random")
                            || isMember(t, "java.util.concurrent.ThreadLocalRandom", "current")
                            || isMember(t, "java.util.random.RandomGenerator", "getDefault|of")
                            || isMember(t, "java.util.random.RandomGeneratorFactory", "create") && parameters(t) == 0
                            || isMember(t, "java.util.(Random|SplittableRandom)", "<init>") && parameters(t) == 0
                            || isMember(t, "java.util.UUID", "randomUUID")
                            || isMember(t, "java.util.Collections", "shuffle") && parameters(t) == 1
                            || isMember(t, "java.security.SecureRandom", ".*"));
        }

        private DescribedPredicate<JavaAccess<?>> makingThreads() {
            return target(
                    "makes threads",
                    t -> isMember(t, "java.util.concurrent.Executors", "new.*")
                            || isMember(
                                    t,
                                    "java.util.concurrent.(ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool)",
                                    "<init>|commonPool")
                            || isMember(t, "java.lang.Thread", "<init>|start|startVirtualThread|ofVirtual|ofPlatform")
                            || t.getName().equals("parallelStream")
                            || isMember(t, "java.util.stream.*Stream", "parallel"));
        }

        private DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> predicate) {
            return describe(description, access -> predicate.test(access.getTarget()));
        }

        private boolean isMember(AccessTarget target, String owner, String name) {
            return target.getOwner().getName().matches(owner)
                    && target.getName().matches(name);
        }

        private int parameters(AccessTarget target) {
            return target instanceof AccessTarget.CodeUnitAccessTarget code
                    ? code.getRawParameterTypes().size()
                    : 0;
        }
    }

    @Nested
    final class Names {

        @Test
        void saySomethingAboutTheSubject() {
            check(noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveNameMatching("(.*\\.)?Base[A-Z][^.]*")
                    .orShould()
                    .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper.."));
        }

        @Test
        void everyPackageIsNamedInTheDocument() throws IOException {
            var document = Files.readString(Path.of("..", "docs", "architecture.md"));
            var packages = HUZHU.stream()
                    .map(type -> type.getPackageName().split("\\.", 3))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> parts[2])
                    .collect(toCollection(TreeSet::new));
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(document).containsPattern("`" + Pattern.quote(it) + "[.`]"));
        }

        @Test
        void everyPackageIsNullMarked() {
            var packages = HUZHU.stream()
                    .map(JavaClass::getPackage)
                    .collect(toCollection(() -> new TreeSet<>(Comparator.comparing(JavaPackage::getName))));
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                            .as("%s has a package-info with @NullMarked", it.getName())
                            .isTrue());
        }
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HUZHU);
    }
}
