// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.openstack.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects everything that is wrong or missing, so that a user is told all of it at once. */
final class Findings {
    private final List<Problem> wrong = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** The answer, or the stand-in with the problem noted. What is not the user's fault is thrown on. */
    <T> T resolve(Supplier<T> lookup, T standIn) {
        try {
            return lookup.get();
        } catch (Problem e) {
            if (e.kind().retryable() || e.kind() == Kind.DEFECT || e.kind() == Kind.FORBIDDEN) {
                throw e;
            }
            wrong.add(e);
            return standIn;
        }
    }

    /** Notes the problem. */
    void add(Problem problem) {
        wrong.add(problem);
    }

    /** Notes what does not fit into the quota. */
    void need(String what, Quota quota, long need) {
        if (need > 0 && !quota.hasRoomFor(need)) {
            missing.add("%s: need %d, have %d (quota %d, used %d)"
                    .formatted(what, need, Math.max(0, quota.limit() - quota.used()), quota.limit(), quota.used()));
        }
    }

    /** Notes what there is too little of. */
    void need(String what, long have, long need) {
        if (need > have) {
            missing.add("%s: need %d, have %d".formatted(what, need, have));
        }
    }

    boolean clean() {
        return wrong.isEmpty();
    }

    /** Throws one problem that tells all, or nothing when there is none. */
    void done() {
        if (wrong.size() == 1) {
            throw wrong.getFirst();
        }
        if (!wrong.isEmpty()) {
            var details = wrong.stream().map(Problem::detail).collect(Collectors.joining(" "));
            throw new Problem(wrong.getFirst().code(), details)
                    .onField(String.valueOf(wrong.getFirst().field()));
        }
        if (!missing.isEmpty()) {
            throw new Problem(
                            ClusterCode.PREFLIGHT_FAILED,
                            "The project cannot have this cluster: " + String.join("; ", missing) + ".")
                    .withRemedy(
                            "Delete what is not needed any more, ask for fewer or smaller nodes, or have the quota raised.");
        }
    }
}
