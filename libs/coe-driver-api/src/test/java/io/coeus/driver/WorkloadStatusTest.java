// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import static io.coeus.driver.WorkloadState.COMPLETED;
import static io.coeus.driver.WorkloadState.DEGRADED;
import static io.coeus.driver.WorkloadState.FAILED;
import static io.coeus.driver.WorkloadState.PENDING;
import static io.coeus.driver.WorkloadState.RUNNING;
import static io.coeus.driver.WorkloadState.STARTING;
import static io.coeus.driver.WorkloadState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.coeus.driver.WorkloadStatus.Instance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadStatusTest {

    static Stream<Arguments> services() {
        return Stream.of(
                arguments(2, 2, List.of(RUNNING, RUNNING), RUNNING),
                arguments(0, 0, List.of(), RUNNING),
                arguments(2, 1, List.of(RUNNING, FAILED), DEGRADED),
                arguments(1, 0, List.of(), PENDING),
                arguments(1, 0, List.of(PENDING), PENDING),
                arguments(2, 0, List.of(STARTING, FAILED), STARTING),
                arguments(1, 0, List.of(FAILED), FAILED),
                arguments(2, 0, List.of(FAILED, UNKNOWN), UNKNOWN),
                arguments(1, 0, List.of(UNKNOWN), UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("services")
    void ofAServiceFollowsFromItsInstances(int desired, int ready, List<WorkloadState> states, WorkloadState expected) {
        assertThat(WorkloadStatus.ofService(desired, ready, "", instances(states))
                        .state())
                .isEqualTo(expected);
    }

    static Stream<Arguments> jobs() {
        return Stream.of(
                arguments(2, false, List.of(COMPLETED, COMPLETED), COMPLETED),
                arguments(1, false, List.of(COMPLETED, RUNNING), RUNNING),
                arguments(1, true, List.of(COMPLETED, FAILED), FAILED),
                arguments(0, false, List.of(STARTING), STARTING),
                arguments(0, false, List.of(), PENDING));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void ofAJobFollowsFromItsCompletions(int done, boolean failed, List<WorkloadState> states, WorkloadState expected) {
        assertThat(WorkloadStatus.ofJob(2, done, failed, instances(states)).state())
                .isEqualTo(expected);
    }

    @Test
    void saysWhatIsWrongWithAnInstance() {
        Instance ill = new Instance("web-1", "n1", FAILED, "no such image");

        assertThat(WorkloadStatus.ofService(1, 0, "", List.of(ill)).message()).isEqualTo("web-1: no such image");
    }

    @Test
    void keepsUnknownApartFromFailed() {
        DriverError error = new DriverError(DriverError.Kind.UNREACHABLE, "connection refused");

        assertThat(WorkloadStatus.unknown(error).state()).isEqualTo(UNKNOWN);
        assertThat(error.retryable()).isTrue();
    }

    private static List<Instance> instances(List<WorkloadState> states) {
        return states.stream().map(state -> new Instance("i", null, state, "")).toList();
    }
}
