// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.ClusterDriver;
import io.coeus.driver.Desired;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Fit;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drivers with one mistake each, of the kind people make. */
final class WrongDrivers {

    private WrongDrivers() {}

    /** Replaces what is there each time it is asked. */
    static final class StartsAnewEachTime extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            if (super.converge(endpoint, desired, known) instanceof Progress.Settled) {
                engine.remove(desired.workloadId());
                engine.add(desired.workloadId(), desired.spec());
                return new Progress.Settled(known);
            }
            return super.converge(endpoint, desired, known);
        }
    }

    /** Creates when it does not remember having created. */
    static final class TrustsItsMemory extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            if (!known.facts().isEmpty() || silent(endpoint) || fit(desired.spec()) instanceof Fit.Refused) {
                return super.converge(endpoint, desired, known);
            }
            engine.add(desired.workloadId(), desired.spec());
            return new Progress.Settled(new Known(Map.of("made", "yes")));
        }
    }

    /** Looks, thinks, and creates. */
    static final class ChecksThenActs extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            boolean absent = engine.items(desired.workloadId()).isEmpty();
            if (!absent || silent(endpoint) || fit(desired.spec()) instanceof Fit.Refused) {
                List<MemoryEngine.Item> items = engine.items(desired.workloadId());
                return items.size() > 1 ? new Progress.Settled(known) : super.converge(endpoint, desired, known);
            }
            pause();
            engine.add(desired.workloadId(), desired.spec());
            return new Progress.Settled(known);
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Says nothing about what it does not deliver. */
    static final class DropsSilently extends MemoryDriver {
        @Override
        public Fit fit(WorkloadSpec spec) {
            return new Fit.Lossless();
        }
    }

    /** Refuses what it has declared. */
    static final class RefusesWhatItDeclares extends MemoryDriver {
        @Override
        public Fit fit(WorkloadSpec spec) {
            return spec.configs().isEmpty()
                    ? super.fit(spec)
                    : new Fit.Refused(List.of(new Fit.Remark("configs[0]", "no")));
        }
    }

    /** Refuses in words and runs it all the same. */
    static final class RunsWhatItRefuses extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            if (!silent(endpoint)) {
                engine.put(desired.workloadId(), desired.spec());
            }
            return super.converge(endpoint, desired, known);
        }
    }

    /** Removes what it would have made, and overlooks what it made half. */
    static final class OverlooksHalves extends MemoryDriver {
        @Override
        public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
            boolean half = engine.items(workloadId).stream().anyMatch(item -> item.spec() == null);
            return half && !silent(endpoint) ? new Progress.Settled(known) : super.remove(endpoint, workloadId, known);
        }
    }

    /** Removes by something that others have too. */
    static final class RemovesTheNeighbours extends MemoryDriver {
        @Override
        public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
            Progress progress = super.remove(endpoint, workloadId, known);
            if (!silent(endpoint)) {
                engine.removeEverything();
            }
            return progress;
        }
    }

    /** Never changes what is there. */
    static final class NeverUpdates extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            boolean whole = engine.items(desired.workloadId()).stream().anyMatch(item -> item.spec() != null);
            return whole && !silent(endpoint) ? new Progress.Settled(known) : super.converge(endpoint, desired, known);
        }
    }

    /** Lets the exception of its library escape. */
    static final class Throws extends MemoryDriver {
        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            if (silent(endpoint)) {
                throw new IllegalStateException("connection refused");
            }
            return super.converge(endpoint, desired, known);
        }
    }

    /** Takes silence for failure, and what is not there for failed. */
    static final class CallsItFailed extends MemoryDriver {
        @Override
        public WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known) {
            boolean nothing = silent(endpoint) || engine.items(workloadId).isEmpty();
            return nothing
                    ? new WorkloadStatus(WorkloadState.FAILED, 0, 0, "failed", List.of())
                    : super.observe(endpoint, workloadId, known);
        }
    }

    /** Finds everything well without asking. */
    static final class AlwaysHealthy extends MemoryDriver {
        @Override
        public ClusterDriver clusters() {
            return new MemoryClusters() {
                @Override
                public Health check(Endpoint endpoint) {
                    return super.check(new Endpoint(MemoryEngine.URL, "", "", ""));
                }
            };
        }
    }

    /** Writes the join token wherever it is handy. */
    static final class SpillsTheToken extends MemoryDriver {
        @Override
        public ClusterDriver clusters() {
            return new MemoryClusters() {
                @Override
                public String bootstrap(NodeBootstrap node) {
                    return super.bootstrap(node) + "# " + node.joining().token();
                }
            };
        }
    }

    /** Stumbles over nodes that are gone already. */
    static final class InsistsOnNodes extends MemoryDriver {
        @Override
        public ClusterDriver clusters() {
            return new MemoryClusters() {
                @Override
                public Progress forget(Endpoint endpoint, String nodeName) {
                    return new Progress.Blocked(Known.NOTHING, SILENT);
                }
            };
        }
    }
}
