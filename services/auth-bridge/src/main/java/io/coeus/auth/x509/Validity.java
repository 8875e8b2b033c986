// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a certificate is good; certificates know whole seconds only. */
record Validity(Instant from, Instant until) {
    Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }
}
