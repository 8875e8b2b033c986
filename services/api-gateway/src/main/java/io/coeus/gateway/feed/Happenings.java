// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.feed;

import io.coeus.gateway.access.Scope;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storage of the feed. Who reads on from the last sequence he saw misses nothing, whichever replica stored it. Each
 * method is one transaction, or part of the caller's.
 */
public interface Happenings {
    void append(Happening happening);

    /** What came after a sequence, oldest first; of one type or, when that is null, of all. */
    List<Happening> after(long sequence, Scope scope, @Nullable String type, int limit);

    /** The newest sequence, 0 when there is none. */
    long newest();

    /** Forgets what is older than {@code age}, and all but the newest {@code most}. */
    void forget(Duration age, long most);
}
