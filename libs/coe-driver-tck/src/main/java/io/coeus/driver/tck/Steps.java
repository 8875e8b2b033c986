// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Container;
import io.coeus.driver.Desired;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the caller of a driver does: ask, wait, ask again. */
final class Steps {

    private static final UUID CLUSTER = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static final Duration SHORTEST_NAP = Duration.ofMillis(20);
    private static final Duration LONGEST_NAP = Duration.ofMillis(200);

    private final CoeDriver driver;
    private final Witness witness;
    private final Duration patience;

    Steps(CoeDriver driver, Witness witness, Duration patience) {
        this.patience = patience;
        this.driver = driver;
        this.witness = witness;
    }

    WorkloadSpecBuilder web() {
        return WorkloadSpecBuilder.workload("web", witness.running());
    }

    WorkloadSpecBuilder batch() {
        return WorkloadSpecBuilder.workload("batch", witness.ending());
    }

    /** The running container with one more variable, so that its instances have to be replaced. */
    Container runningAnew() {
        Container c = witness.running();
        return new Container(
                c.image(), c.command(), c.args(), Map.of("COEUS_TCK", "anew"), c.cpuMillis(), c.memoryMib());
    }

    Desired desired(UUID workloadId, WorkloadSpec spec) {
        return new Desired(CLUSTER, workloadId, spec);
    }

    Progress converge(UUID workloadId, WorkloadSpec spec, Known known) {
        return driver.workloads().converge(witness.endpoint(), desired(workloadId, spec), known);
    }

    Progress remove(UUID workloadId, Known known) {
        return driver.workloads().remove(witness.endpoint(), workloadId, known);
    }

    /** Converges until settled, as a caller with a memory does. */
    Known settle(UUID workloadId, WorkloadSpec spec) {
        return settle(workloadId, spec, Known.NOTHING);
    }

    Known settle(UUID workloadId, WorkloadSpec spec, Known known) {
        return untilSettled(known, last -> converge(workloadId, spec, last));
    }

    /** Removes until settled, and has the witness say that nothing is left. */
    void removeAll(UUID workloadId, Known known) {
        untilSettled(known, last -> remove(workloadId, last));
        assertThat(witness.objectsOf(workloadId))
                .as("objects left after the removal has settled")
                .isEmpty();
    }

    /** Asks until settled; errors that may pass are asked again. */
    Known untilSettled(Known first, Function<Known, Progress> ask) {
        long end = System.nanoTime() + patience.toNanos();
        Known known = first;
        String last = "nothing yet";
        while (System.nanoTime() < end) {
            Progress progress = ask.apply(known);
            known = progress.known();
            last = progress.toString();
            switch (progress) {
                case Progress.Settled settled -> {
                    return known;
                }
                case Progress.Moving moving -> {
                    assertThat(moving.waitingFor())
                            .as("what is being waited for")
                            .isNotBlank();
                    assertThat(moving.lookAgainIn()).as("when to look again").isPositive();
                    nap(moving.lookAgainIn());
                }
                case Progress.Blocked blocked -> {
                    assertThat(blocked.error().retryable()).as(last).isTrue();
                    nap(LONGEST_NAP);
                }
            }
        }
        return fail("not settled within " + patience + ", last answer: " + last);
    }

    static Endpoint nobodyListens(Endpoint endpoint) {
        String closed = endpoint.url().getScheme() + "://127.0.0.1:1";
        return new Endpoint(URI.create(closed), endpoint.caPem(), endpoint.certificatePem(), endpoint.keyPem());
    }

    private static void nap(Duration wish) {
        Duration bounded = wish.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wish;
        try {
            Thread.sleep(bounded.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : bounded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted", e);
        }
    }
}
