// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;

/** How well an engine can run a {@link WorkloadSpec}, said before it runs. */
public sealed interface Fit {

    /** Every field is honoured. */
    record Lossless() implements Fit {}

    /** It runs, but not with all that these fields ask for. */
    record Lossy(List<Remark> lost) implements Fit {

        public Lossy {
            lost = List.copyOf(lost);
        }
    }

    /** It does not run, because of these fields. */
    record Refused(List<Remark> refused) implements Fit {

        public Refused {
            refused = List.copyOf(refused);
        }
    }

    /**
     * One field that is not honoured.
     *
     * @param field path in the spec: {@code scale.cron}, {@code placement.nodes}, {@code secrets[0]}
     * @param reason one sentence: what becomes of it, or what to do instead
     */
    record Remark(String field, String reason) {}

    /** The answer for these findings: any refusal refuses, else any loss is lossy. */
    static Fit of(List<Remark> refused, List<Remark> lost) {
        if (!refused.isEmpty()) {
            return new Refused(refused);
        }
        return lost.isEmpty() ? new Lossless() : new Lossy(lost);
    }
}
