// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects everything that is wrong or missing, so that a user is told all of it at once. */
final class Findings {
    private final List<Problem> wrong = new ArrayList<>();

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

    /** Throws one problem that tells all that is wrong, and what is missing besides; nothing when nothing is wrong. */
    void done(List<String> missing) {
        if (wrong.isEmpty()) {
            return;
        }
        var first = wrong.getFirst();
        var details = wrong.stream().map(Problem::detail).distinct().collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            details += " There is too little besides: " + String.join("; ", missing) + ".";
        }
        var told = new Problem(first.code(), details);
        var remedied = first.remedy() == null ? told : told.withRemedy(first.remedy());
        throw first.field() == null ? remedied : remedied.onField(first.field());
    }
}
