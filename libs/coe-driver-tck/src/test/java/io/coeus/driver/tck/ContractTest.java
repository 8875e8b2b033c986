// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.coeus.driver.CoeDriver;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests the contract itself: the right driver passes, and each wrong one is caught by the group that is meant to. */
class ContractTest {

    private static MemoryDriver subject = new MemoryDriver();

    @Test
    void letsTheRightDriverPass() {
        TestExecutionSummary summary = run(new MemoryDriver());

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(50);
    }

    static Stream<Arguments> wrongDrivers() {
        return Stream.of(
                arguments(new WrongDrivers.StartsAnewEachTime(), "Repeating"),
                arguments(new WrongDrivers.TrustsItsMemory(), "Forgetting"),
                arguments(new WrongDrivers.ChecksThenActs(), "TwoCallers"),
                arguments(new WrongDrivers.DropsSilently(), "DeclareOrRefuse"),
                arguments(new WrongDrivers.RefusesWhatItDeclares(), "DeclareOrRefuse"),
                arguments(new WrongDrivers.RunsWhatItRefuses(), "DeclareOrRefuse"),
                arguments(new WrongDrivers.OverlooksHalves(), "HalfMade"),
                arguments(new WrongDrivers.RemovesTheNeighbours(), "Removing"),
                arguments(new WrongDrivers.NeverUpdates(), "Changing"),
                arguments(new WrongDrivers.Throws(), "Unreachable"),
                arguments(new WrongDrivers.CallsItFailed(), "Unreachable"),
                arguments(new WrongDrivers.AlwaysHealthy(), "Checking"),
                arguments(new WrongDrivers.SpillsTheToken(), "Bootstrapping"),
                arguments(new WrongDrivers.InsistsOnNodes(), "LeavingNodes"));
    }

    @ParameterizedTest
    @MethodSource("wrongDrivers")
    void catchesTheWrongDriver(MemoryDriver wrong, String group) {
        Set<String> failed = run(wrong).getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId())
                .collect(Collectors.toSet());

        assertThat(failed).anySatisfy(test -> assertThat(test).contains("[nested-class:" + group + "]"));
    }

    private static TestExecutionSummary run(MemoryDriver driver) {
        subject = driver;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Workloads.class), selectClass(Clusters.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /** Not found by name: only run from here. */
    static final class Workloads extends CoeDriverContract {

        @Override
        protected CoeDriver driver() {
            return subject;
        }

        @Override
        protected Witness witness() {
            return subject.engine;
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(300);
        }
    }

    /** Not found by name: only run from here. */
    static final class Clusters extends ClusterDriverContract {

        @Override
        protected CoeDriver driver() {
            return subject;
        }

        @Override
        protected Witness witness() {
            return subject.engine;
        }
    }
}
