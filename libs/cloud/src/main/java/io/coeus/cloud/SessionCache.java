// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.openstack.CloudSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps at most so many sessions; the least used goes first, and goes on working for whoever still holds it. */
final class SessionCache {
    private final Map<String, CloudSession> sessions;

    SessionCache(int most) {
        this.sessions = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CloudSession> eldest) {
                return size() > most;
            }
        };
    }

    synchronized CloudSession get(String key, Supplier<CloudSession> maker) {
        return sessions.computeIfAbsent(key, absent -> maker.get());
    }
}
