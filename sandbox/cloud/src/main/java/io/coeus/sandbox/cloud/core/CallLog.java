// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of call came since the last reset. Thread-safe. */
public final class CallLog {
    private final Map<Key, Long> counts = new TreeMap<>();

    private record Key(String service, String method, String route) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            return (service + ' ' + route + ' ' + method).compareTo(o.service + ' ' + o.route + ' ' + o.method);
        }
    }

    synchronized void count(String service, String method, String route) {
        counts.merge(new Key(service, method, route), 1L, Long::sum);
    }

    /** Forgets everything. */
    public synchronized void reset() {
        counts.clear();
    }

    /** Returns service, method, route and count of each kind of call. */
    public synchronized List<ObjectNode> view() {
        return counts.entrySet().stream()
                .map(e -> Json.of(
                        "service",
                        e.getKey().service,
                        "method",
                        e.getKey().method,
                        "route",
                        e.getKey().route,
                        "count",
                        e.getValue()))
                .toList();
    }
}
