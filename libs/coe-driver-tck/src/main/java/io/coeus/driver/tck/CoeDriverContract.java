// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.Capability;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.DriverError;
import io.coeus.driver.Fit;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every driver promises about workloads. Extend it together with {@link ClusterDriverContract}; each group runs against
 * the engine behind the {@link Witness}, and each test removes what it made.
 */
public abstract class CoeDriverContract {

    private final UUID workload = UUID.randomUUID();

    /** The driver under test; may be the same one for all tests. */
    protected abstract CoeDriver driver();

    /** The engine; may be the same one for all tests. */
    protected abstract Witness witness();

    /** How long the engine may take for one workload at most. */
    protected Duration patience() {
        return Duration.ofMinutes(1);
    }

    private Steps steps() {
        return new Steps(driver(), witness(), patience());
    }

    private WorkloadStatus observed() {
        return driver().workloads().observe(witness().endpoint(), workload, Known.NOTHING);
    }

    @AfterEach
    void leaveNothing() {
        witness().removeBehindBack(workload);
    }

    @Nested
    class Discovery {

        @Test
        void isFoundByServiceLoader() {
            assertThat(ServiceLoader.load(CoeDriver.class).stream().map(ServiceLoader.Provider::type))
                    .as("drivers that META-INF/services/io.coeus.driver.CoeDriver names")
                    .contains(driver().getClass());
        }

        @Test
        void saysWhoItIs() {
            assertThat(driver().id()).matches("[a-z][a-z0-9-]*").isEqualTo(driver().id());
            assertThat(driver().capabilities()).isEqualTo(driver().capabilities());
        }
    }

    @Nested
    class DeclareOrRefuse {

        @ParameterizedTest
        @EnumSource
        void isWhatFitSays(Capability capability) {
            Samples sample = Samples.of(capability, steps());

            List<Fit.Remark> remarks = remarks(driver().workloads().fit(sample.spec()));

            if (driver().capabilities().contains(capability)) {
                assertThat(remarks)
                        .as("declared, so there is nothing to remark on")
                        .isEmpty();
            } else {
                assertThat(remarks)
                        .as("not declared, so %s must be remarked on", sample.field())
                        .anySatisfy(remark -> assertThat(remark.field()).startsWith(sample.field()));
                assertThat(remarks)
                        .allSatisfy(remark -> assertThat(remark.reason()).isNotBlank());
            }
        }

        @ParameterizedTest
        @EnumSource
        void doesNotRunWhatItRefuses(Capability capability) {
            WorkloadSpec spec = Samples.of(capability, steps()).spec();
            if (!(driver().workloads().fit(spec) instanceof Fit.Refused)) {
                return;
            }

            Progress progress = steps().converge(workload, spec, Known.NOTHING);

            assertThat(progress).isInstanceOfSatisfying(Progress.Blocked.class, blocked -> {
                assertThat(blocked.error().kind()).isEqualTo(DriverError.Kind.UNSUPPORTED);
                assertThat(blocked.error().message()).isNotBlank();
            });
            assertThat(witness().objectsOf(workload)).isEmpty();
        }

        private static List<Fit.Remark> remarks(Fit fit) {
            return switch (fit) {
                case Fit.Lossless lossless -> List.of();
                case Fit.Lossy lossy -> lossy.lost();
                case Fit.Refused refused -> refused.refused();
            };
        }
    }

    @Nested
    class Repeating {

        @Test
        void aSettledWorkloadChangesNothing() {
            WorkloadSpec spec = steps().web().build();
            Known known = steps().settle(workload, spec);
            Map<String, String> before = witness().objectsOf(workload);

            Progress again = steps().converge(workload, spec, known);
            Progress andAgain = steps().converge(workload, spec, again.known());

            assertThat(List.of(again, andAgain)).hasOnlyElementsOfType(Progress.Settled.class);
            assertThat(witness().objectsOf(workload)).isNotEmpty().isEqualTo(before);
        }

        @Test
        void aRemovalIsRemoved() {
            Known known = steps().settle(workload, steps().web().build());

            steps().removeAll(workload, known);
            Progress again = steps().remove(workload, known);

            assertThat(again).isInstanceOf(Progress.Settled.class);
        }

        @Test
        void whatNeverExistedIsRemoved() {
            assertThat(steps().remove(workload, Known.NOTHING)).isInstanceOf(Progress.Settled.class);
        }
    }

    @Nested
    class Forgetting {

        @Test
        void theCallerMayForgetBetweenAllCalls() {
            WorkloadSpec spec = steps().web().build();

            steps().untilSettled(Known.NOTHING, known -> steps().converge(workload, spec, Known.NOTHING));
            Map<String, String> made = witness().objectsOf(workload);
            Progress again = steps().converge(workload, spec, Known.NOTHING);

            assertThat(again).isInstanceOf(Progress.Settled.class);
            assertThat(witness().objectsOf(workload)).isEqualTo(made);
            steps().removeAll(workload, Known.NOTHING);
        }

        @Test
        void anOldMemoryDoesNoHarm() {
            WorkloadSpec one = steps().web().build();
            WorkloadSpec two = steps().web().scale(new Scale.Replicas(2)).build();
            Known old = steps().settle(workload, one);
            steps().settle(workload, two, old);

            steps().settle(workload, two, old);

            assertThat(observed().ready()).isEqualTo(2);
        }
    }

    @Nested
    class TwoCallers {

        @Test
        void makeTheWorkloadOnce() throws Exception {
            WorkloadSpec spec = steps().web().build();

            atOnce(() -> steps().settle(workload, spec));

            Set<String> kinds = witness().objectsOf(workload).keySet();
            UUID other = UUID.randomUUID();
            Known known = steps().settle(other, spec);
            assertThat(kinds)
                    .as("as many objects as one caller makes")
                    .hasSameSizeAs(witness().objectsOf(other).keySet());
            steps().removeAll(other, known);
        }

        @Test
        void removeTheWorkload() throws Exception {
            Known known = steps().settle(workload, steps().web().build());

            atOnce(() -> steps().untilSettled(known, last -> steps().remove(workload, last)));

            assertThat(witness().objectsOf(workload)).isEmpty();
        }

        private static void atOnce(Callable<Known> work) throws Exception {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Known> caller : callers.invokeAll(List.of(work, work))) {
                    caller.get();
                }
            }
        }
    }

    @Nested
    class Changing {

        @Test
        void scalesUpAndDown() {
            Known one = steps().settle(workload, steps().web().build());
            Known two = steps().settle(
                            workload, steps().web().scale(new Scale.Replicas(2)).build(), one);
            assertThat(observed())
                    .extracting(WorkloadStatus::state, WorkloadStatus::desired, WorkloadStatus::ready)
                    .containsExactly(WorkloadState.RUNNING, 2, 2);

            steps().settle(workload, steps().web().build(), two);

            assertThat(observed())
                    .extracting(WorkloadStatus::desired, WorkloadStatus::ready)
                    .containsExactly(1, 1);
        }

        @Test
        void replacesInstancesWhenTheContainerChanges() {
            Known known = steps().settle(workload, steps().web().build());
            Map<String, String> before = witness().objectsOf(workload);
            WorkloadSpec anew =
                    WorkloadSpecBuilder.workload("web", steps().runningAnew()).build();

            steps().settle(workload, anew, known);

            assertThat(witness().objectsOf(workload)).hasSameSizeAs(before).isNotEqualTo(before);
            assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
        }

        @Test
        void becomesAnotherKindOfWorkload() {
            Known known = steps().settle(workload, steps().web().build());

            steps().settle(workload, steps().batch().scale(new Scale.Job(1, 1)).build(), known);
            assertThat(observed().state()).isEqualTo(WorkloadState.COMPLETED);

            steps().settle(workload, steps().web().build());
            assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
        }
    }

    @Nested
    class HalfMade {

        @Test
        void isRemoved() {
            witness().leaveHalfMade(workload);
            assertThat(witness().objectsOf(workload)).as("the half that exists").isNotEmpty();

            steps().removeAll(workload, Known.NOTHING);
        }

        @Test
        void isCompleted() {
            witness().leaveHalfMade(workload);

            steps().settle(workload, steps().web().build());

            assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
            steps().removeAll(workload, Known.NOTHING);
        }

        @Test
        void whatVanishedBehindItsBackIsMadeAgain() {
            WorkloadSpec spec = steps().web().build();
            Known known = steps().settle(workload, spec);
            witness().removeBehindBack(workload);
            assertThat(observed().state()).isNotEqualTo(WorkloadState.RUNNING);

            steps().settle(workload, spec, known);

            assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
        }
    }

    @Nested
    class Removing {

        @Test
        void leavesNothingByLabelAndNeighboursAlone() {
            UUID neighbour = UUID.randomUUID();
            Known mine = steps().settle(workload, steps().web().build());
            Known theirs = steps().settle(neighbour, steps().web().build());
            Map<String, String> before = witness().objectsOf(neighbour);

            steps().removeAll(workload, mine);

            assertThat(witness().objectsOf(neighbour)).isNotEmpty().isEqualTo(before);
            steps().removeAll(neighbour, theirs);
        }
    }

    @Nested
    class Observing {

        @Test
        void saysWhereInstancesRun() {
            steps().settle(workload, steps().web().build());

            WorkloadStatus status = observed();

            assertThat(status.state()).isEqualTo(WorkloadState.RUNNING);
            assertThat(status.instances()).hasSize(1).first().satisfies(instance -> {
                assertThat(instance.state()).isEqualTo(WorkloadState.RUNNING);
                assertThat(witness().nodes()).contains(instance.node());
            });
        }

        @Test
        void saysWhenAJobIsDone() {
            steps().settle(workload, steps().batch().scale(new Scale.Job(2, 2)).build());

            assertThat(observed())
                    .extracting(WorkloadStatus::state, WorkloadStatus::ready)
                    .containsExactly(WorkloadState.COMPLETED, 2);
        }

        @Test
        void absentIsNotFailed() {
            assertThat(observed().state()).isEqualTo(WorkloadState.PENDING);
        }
    }

    @Nested
    class Unreachable {

        @Test
        void isAnErrorThatMayPass() {
            var dead = Steps.nobodyListens(witness().endpoint());
            var desired = steps().desired(workload, steps().web().build());

            Progress converged = driver().workloads().converge(dead, desired, Known.NOTHING);
            Progress removed = driver().workloads().remove(dead, workload, Known.NOTHING);

            assertThat(List.of(converged, removed)).allSatisfy(progress -> assertThat(progress)
                    .isInstanceOfSatisfying(Progress.Blocked.class, blocked -> assertThat(
                                    blocked.error().retryable())
                            .as(blocked.error().toString())
                            .isTrue()));
        }

        @Test
        void isUnknownAndNotFailed() {
            var dead = Steps.nobodyListens(witness().endpoint());

            WorkloadStatus status = driver().workloads().observe(dead, workload, Known.NOTHING);

            assertThat(status.state()).isEqualTo(WorkloadState.UNKNOWN);
            assertThat(status.message()).isNotBlank();
        }
    }
}
