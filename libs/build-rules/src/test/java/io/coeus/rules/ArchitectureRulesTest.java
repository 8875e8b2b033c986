// SPDX-License-Identifier: Apache-2.0
package io.coeus.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.coeus.driver.blue.BlueDriver;
import io.coeus.driver.red.RedDriver;
import io.coeus.sandbox.toy.Toy;
import io.coeus.shop.http.KnowsAnotherAdapter;
import io.coeus.shop.http.OrderResource;
import io.coeus.shop.order.Order;
import io.coeus.shop.postgres.PgOrders;
import io.coeus.shop.unmarked.Unmarked;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {
    private static final Path FIXTURES = Path.of("target/test-classes");
    private static final JavaClasses ALL = new ClassFileImporter().importPath(FIXTURES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            io.coeus.shop.unmarked.Unmarked                     | add package-info.java with @NullMarked
            io.coeus.shop.order.Violations$KnowsKafka           | libs/messaging is the only home of Kafka
            io.coeus.shop.order.Violations$KnowsStorage         | move this into a postgres package
            io.coeus.shop.order.Violations$KnowsJaxRs           | move this into an http package
            io.coeus.shop.order.Violations$KnowsQuarkus         | nouns and verbs outlive frameworks
            io.coeus.shop.order.Violations$KnowsAnAdapter       | the arrows point inwards
            io.coeus.shop.order.Violations$KnowsTheSandbox      | nothing in the product knows what stands in
            io.coeus.shop.order.Violations$ReadsOneKey          | in the @ConfigMapping interface of their feature
            io.coeus.shop.order.Violations$OrderUtils           | not what it is
            io.coeus.shop.order.Violations$AsksTheClock         | inject java.time.Clock or io.coeus.kernel.Ids
            io.coeus.shop.order.Violations$HandsOutTheClock     | inject java.time.Clock or io.coeus.kernel.Ids
            io.coeus.shop.order.Violations$Sleeps               | inject java.time.Clock or io.coeus.kernel.Ids
            io.coeus.shop.http.KnowsAnotherAdapter              | adapters meet in the domain only
            io.coeus.driver.blue.KnowsAService                  | third parties write drivers with the driver API alone
            io.coeus.saga.leaky.KnowsAService                   | so that it is built on nothing
            """)
    void everyRuleBites(String violation, String reason) {
        JavaClasses classes = only(violation);

        assertThat(violationsIn(classes)).anyMatch(report -> report.contains(reason));
    }

    @Test
    void driversAreIndependent() {
        JavaClasses classes = only(BlueDriver.class.getName(), RedDriver.class.getName());

        assertThat(violationsIn(classes)).anyMatch(report -> report.contains("not depend on each other"));
    }

    @Test
    void goodCodePasses() {
        JavaClasses classes = only(
                Order.class.getName(),
                PgOrders.class.getName(),
                OrderResource.class.getName(),
                RedDriver.class.getName(),
                Toy.class.getName());

        assertThat(violationsIn(classes)).isEmpty();
    }

    @Test
    void aServiceHasOneRoot() {
        assertThatThrownBy(() -> ArchitectureRules.checkService(FIXTURES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void thisModuleObeys() {
        assertThatCode(() -> ArchitectureRules.checkModule(getClass())).doesNotThrowAnyException();
    }

    @Test
    void aViolationFailsTheTest() {
        JavaClasses classes = only(Unmarked.class.getName(), KnowsAnotherAdapter.class.getName());

        assertThatThrownBy(() -> ArchitectureRules.check(ArchitectureRules.forEveryModule(), classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Unmarked");
    }

    private static JavaClasses only(String... names) {
        JavaClasses chosen = ALL.that(
                DescribedPredicate.describe("are chosen", type -> List.of(names).contains(type.getName())));
        assertThat(chosen).hasSize(names.length);
        return chosen;
    }

    private static List<String> violationsIn(JavaClasses classes) {
        return Stream.concat(
                        ArchitectureRules.forEveryModule().stream(),
                        ArchitectureRules.forService("io.coeus.shop").stream())
                .map(rule -> evaluate(rule, classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static EvaluationResult evaluate(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes);
    }
}
