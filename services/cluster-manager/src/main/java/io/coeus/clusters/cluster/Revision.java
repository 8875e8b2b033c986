// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a thing this is.
 *
 * @param version grows with every save
 */
public record Revision(
        long version, Instant createdAt, @Nullable Instant updatedAt) {

    /** Of something that is not stored yet. */
    public static Revision first(Instant now) {
        return new Revision(0, now, null);
    }

    /** Of the same thing, saved once more. */
    public Revision next(Instant now) {
        return new Revision(version + 1, createdAt, version == 0 ? null : now);
    }
}
