// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.token;

import io.coeus.openstack.identity.CloudAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps tokens while they are good, the least used go first; one fetch at a time for each. */
final class AccessCache {
    /** A token with less life left is not handed out again, unless all of its life is not much longer. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final int EARLY_PART = 4;

    private final Map<String, Slot> slots;
    private final InstantSource clock;

    private record Kept(CloudAccess access, Instant renewAt) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Kept kept;
    }

    AccessCache(int most, InstantSource clock) {
        this.clock = clock;
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
                return size() > most;
            }
        };
    }

    CloudAccess get(String key, boolean refused, Supplier<CloudAccess> fetch) {
        Slot slot = slot(key);
        slot.lock.lock();
        try {
            Kept kept = slot.kept;
            if (kept != null && !refused && clock.instant().isBefore(kept.renewAt())) {
                return kept.access();
            }
            slot.kept = null;
            Kept fresh = keep(fetch.get());
            slot.kept = fresh;
            return fresh.access();
        } finally {
            slot.lock.unlock();
        }
    }

    void drop(String key) {
        synchronized (slots) {
            slots.remove(key);
        }
    }

    private Slot slot(String key) {
        synchronized (slots) {
            return slots.computeIfAbsent(key, absent -> new Slot());
        }
    }

    private Kept keep(CloudAccess access) {
        Instant now = clock.instant();
        Duration part = Duration.between(now, access.expiresAt()).dividedBy(EARLY_PART);
        return new Kept(access, access.expiresAt().minus(part.compareTo(EARLY) < 0 ? part : EARLY));
    }
}
