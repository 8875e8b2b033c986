// SPDX-License-Identifier: Apache-2.0
package io.coeus.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dependency law of {@code ARCHITECTURE.md} as rules over compiled classes. A module's {@code ArchitectureTest} calls
 * {@link #checkModule} or {@link #checkService} with itself, and the module's main classes are what is checked; the
 * whole suite is checked once more in {@code it}. Stateless.
 */
public final class ArchitectureRules {
    /** Who may ask the machine for the time, a random id or a rest, with the reason; add a line here or inject. */
    private static final Set<String> MAY_ASK_THE_MACHINE = Set.of(
            // Waits for processes it started, which no clock of ours can hurry.
            "io.coeus.sandbox.launcher..",
            // Asks real engines again and again, for workloads nobody else has.
            "io.coeus.driver.tck..",
            // Measures real time.
            "io.coeus.bench..",
            // Waits for real engines.
            "io.coeus.it..",
            // Where the injected sources come from.
            "io.coeus.kernel..");

    private static final Set<String> MACHINE_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.util.UUID.randomUUID");

    private static final String[] ABOVE_THE_PRODUCT = {
        "io.coeus.sandbox..", "io.coeus.it..", "io.coeus.bench..", "io.coeus.reliability.."
    };

    private static final String[] STORAGE = {
        "org.hibernate..",
        "jakarta.persistence..",
        "io.vertx.sqlclient..",
        "io.vertx.mutiny.sqlclient..",
        "io.vertx.pgclient.."
    };

    /** The packages of a service that touch the outside, by their names in every service; x509 is auth-bridge's alone. */
    private static final List<String> ADAPTERS =
            List.of("postgres", "messages", "http", "drivers", "openstack", "x509");

    /** All that nouns and verbs of a service may use besides the JDK and Coeus itself. */
    private static final String[] FIT_FOR_A_DOMAIN = {
        "java..",
        // The JDK's own cryptography.
        "javax.crypto..",
        "io.coeus..",
        "org.jspecify.annotations..",
        // A result that comes later, as CompletionStage is; ports to storage answer with it.
        "io.smallrye.mutiny..",
        // Annotations that let a handler be found; without the container they do nothing.
        "jakarta.inject..",
        "jakarta.enterprise.context..",
        "jakarta.enterprise.inject..",
        "org.jboss.logging..",
        ""
    };

    private ArchitectureRules() {}

    /** Checks the module whose test sources hold {@code test} against what holds everywhere. */
    public static void checkModule(Class<?> test) {
        check(forEveryModule(), mainClassesBeside(test));
    }

    /** Checks the service whose test sources hold {@code test} against what holds everywhere and what holds in services. */
    public static void checkService(Class<?> test) {
        JavaClasses classes = mainClassesBeside(test);
        check(forEveryModule(), classes);
        checkRings(classes);
    }

    /** Checks the classes in {@code directory} as those of a module that is no service. */
    public static void checkModule(Path directory) {
        check(forEveryModule(), new ClassFileImporter().importPath(directory));
    }

    /** Checks the classes in {@code directory} as those of a service. */
    public static void checkService(Path directory) {
        JavaClasses classes = new ClassFileImporter().importPath(directory);
        check(forEveryModule(), classes);
        checkRings(classes);
    }

    /** What holds in every module. */
    public static List<ArchRule> forEveryModule() {
        return List.of(
                everyPackageIsNullMarked(),
                onlyMessagingKnowsKafka(),
                onlyPostgresPackagesKnowStorage(),
                onlyHttpPackagesKnowJaxRs(),
                theMachineIsAskedThroughInjectedSources(),
                configurationIsMapped(),
                namesSayWhatAThingIs(),
                nobodyKnowsTheSandbox(),
                usesOnly("io.coeus.kernel..", "java..", "org.jspecify.annotations..", "io.coeus.kernel..", ""),
                usesOnly(
                        "io.coeus.saga..",
                        "java..",
                        "org.jspecify.annotations..",
                        "io.coeus.kernel..",
                        "io.coeus.saga..",
                        // The test kit, whose pom alone has them.
                        "org.junit.jupiter.api..",
                        "org.assertj.core..",
                        ""),
                usesOnly(
                        "io.coeus.contracts..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..",
                        "io.coeus.kernel..",
                        "io.coeus.contracts..",
                        ""),
                driversKnowTheDriverApiOnly(),
                driversDoNotKnowEachOther());
    }

    /** What holds inside a service whose packages all begin with {@code root}, such as {@code io.coeus.cluster}. */
    public static List<ArchRule> forService(String root) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(theDomainKnowsNoFramework(root));
        rules.add(theDomainKnowsNoAdapter(root));
        ADAPTERS.forEach(adapter -> rules.add(adapterKnowsNoOther(root, adapter)));
        return rules;
    }

    /** Checks every rule against {@code classes}; a rule that finds nothing to check is content. */
    public static void check(List<ArchRule> rules, JavaClasses classes) {
        rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideOutsideOfPackage("..jmh_generated..")
                .should(beInANullMarkedPackage())
                .because("null is a value only where @Nullable says so: add package-info.java with @NullMarked");
    }

    private static ArchRule onlyMessagingKnowsKafka() {
        return noClasses()
                .that(areInTheProduct())
                .and()
                .resideOutsideOfPackage("io.coeus.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("libs/messaging is the only home of Kafka: use its outbox and inbox, or extend them there");
    }

    private static ArchRule onlyPostgresPackagesKnowStorage() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..postgres..", "io.coeus.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORAGE)
                .because("rows and sessions stay behind the port of their noun: move this into a postgres package");
    }

    private static ArchRule onlyHttpPackagesKnowJaxRs() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("the domain throws a Problem, which http maps once: move this into an http package");
    }

    private static ArchRule theMachineIsAskedThroughInjectedSources() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(MAY_ASK_THE_MACHINE.toArray(String[]::new))
                .should()
                .accessTargetWhere(isACallToTheMachine())
                .because(
                        "tests must be able to foretell it: inject java.time.Clock or io.coeus.kernel.Ids, or name the "
                                + "class with a reason in ArchitectureRules.MAY_ASK_THE_MACHINE");
    }

    private static ArchRule configurationIsMapped() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("keys are declared once, in the @ConfigMapping interface of their feature");
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .because("such a name says how a class came to be, not what it is; adapters are named by technology");
    }

    private static ArchRule nobodyKnowsTheSandbox() {
        return noClasses()
                .that(areInTheProduct())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ABOVE_THE_PRODUCT)
                .because("nothing in the product knows what stands in for the cloud or tests the whole");
    }

    private static ArchRule usesOnly(String packages, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because("everything is built on it, so that it is built on nothing");
    }

    private static ArchRule driversKnowTheDriverApiOnly() {
        return noClasses()
                .that()
                .resideInAPackage("io.coeus.driver..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.coeus..").and(resideOutsideOfPackages("io.coeus.driver..")))
                .because("third parties write drivers with the driver API alone");
    }

    private static ArchRule driversDoNotKnowEachOther() {
        return slices().matching("io.coeus.driver.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("io.coeus.driver.."), resideInAnyPackage("io.coeus.driver.tck.."));
    }

    private static ArchRule theDomainKnowsNoFramework(String root) {
        return classes()
                .that(areInTheDomainOf(root))
                .and(DescribedPredicate.not(areConfigMappings()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(FIT_FOR_A_DOMAIN))
                .because("nouns and verbs outlive frameworks: give the domain a port and implement it in one of "
                        + ADAPTERS);
    }

    private static ArchRule theDomainKnowsNoAdapter(String root) {
        return noClasses()
                .that(areInTheDomainOf(root))
                .should()
                .dependOnClassesThat(resideInAnyPackage(adapterPackages(root)))
                .because("the arrows point inwards: adapters know the domain, never the reverse");
    }

    private static ArchRule adapterKnowsNoOther(String root, String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("adapters meet in the domain only");
    }

    private static void checkRings(JavaClasses classes) {
        Set<String> roots = new TreeSet<>();
        classes.forEach(type -> roots.add(rootOf(type.getPackageName())));
        if (roots.size() > 1) {
            throw new AssertionError("A service has one root package io.coeus.<name>, this one has " + roots);
        }
        roots.forEach(root -> check(forService(root), classes));
    }

    private static String rootOf(String packageName) {
        String[] parts = packageName.split("\\.", 4);
        return parts.length < 3 ? packageName : parts[0] + "." + parts[1] + "." + parts[2];
    }

    private static JavaClasses mainClassesBeside(Class<?> test) {
        try {
            Path testClasses = Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path mainClasses = testClasses.resolveSibling("classes");
            return Files.isDirectory(mainClasses)
                    ? new ClassFileImporter().importPath(mainClasses)
                    : new ClassFileImporter().importClasses();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Test classes come from no directory", e);
        }
    }

    private static DescribedPredicate<JavaClass> areInTheProduct() {
        return resideInAnyPackage("io.coeus..").and(resideOutsideOfPackages(ABOVE_THE_PRODUCT));
    }

    /** All of a service but its adapters and its root package, where the parts are put together. */
    private static DescribedPredicate<JavaClass> areInTheDomainOf(String root) {
        return resideInAnyPackage(root + "..")
                .and(resideOutsideOfPackages(adapterPackages(root)))
                .and(resideOutsideOfPackages(root))
                .as("are in the domain of %s", root);
    }

    private static DescribedPredicate<JavaClass> areConfigMappings() {
        return DescribedPredicate.describe(
                "are configuration mappings",
                type -> type.isInterface() && enclosing(type).endsWith("Config"));
    }

    private static String enclosing(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::enclosing).orElse(type.getSimpleName());
    }

    private static String[] adapterPackages(String root) {
        return ADAPTERS.stream().map(adapter -> root + "." + adapter + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> isACallToTheMachine() {
        return DescribedPredicate.describe("asks the machine for time, chance or rest", access -> {
            String target =
                    access.getTargetOwner().getName() + "." + access.getTarget().getName();
            return MACHINE_CALLS.contains(target) && !isGivenAClock(access);
        });
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("(java.time.Clock)");
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in " + type.getPackageName() + ", which is not @NullMarked"));
                }
            }
        };
    }
}
