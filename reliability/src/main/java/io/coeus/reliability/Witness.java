// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sees what happens in a run, and remembers what must not have happened. */
final class Witness {
    private final boolean traced = Boolean.getBoolean("trace");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int ENVELOPES = 2;

    private final List<String> violations = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Map<Host, List<String>> open = new HashMap<>();
    private final Set<String> committed = new LinkedHashSet<>();
    private final Map<Point, Integer> points = new EnumMap<>(Point.class);
    private final Map<Point, Integer> stops = new EnumMap<>(Point.class);
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Map<String, Integer> troubles = new TreeMap<>();

    /** Something happened that never may. */
    void violated(String what) {
        violations.add(what);
        saw(() -> "VIOLATION " + what);
    }

    List<String> violations() {
        return violations;
    }

    void passed(Point point, Host host) {
        points.merge(point, 1, Integer::sum);
        saw(() -> host + " " + point);
    }

    void passed(Host host) {
        saw(() -> host + " is dead");
    }

    void stopped(Host host, Point point) {
        stops.merge(point, 1, Integer::sum);
        saw(() -> "STOP " + host + " " + point);
    }

    void failed(Fault fault, String call) {
        faults.merge(fault, 1, Integer::sum);
        saw(() -> "FAULT " + fault + " " + call);
    }

    /** Notes what helps to understand a run, if anybody wants to read it. */
    void saw(Supplier<String> what) {
        if (traced) {
            trace.add(what.get());
        }
    }

    /** A loop's turn failed, which it takes again. */
    void troubled(Host host, Exception trouble) {
        troubles.merge(String.valueOf(trouble), 1, Integer::sum);
        saw(() -> host + " TROUBLE " + trouble);
    }

    /** Messages were stored in the outbox, by a transaction that has not ended. */
    void stored(Host host, @Nullable Object[] parameters) {
        if (parameters[ENVELOPES] instanceof String[] envelopes) {
            for (String envelope : envelopes) {
                Matcher matcher = ID.matcher(envelope);
                if (matcher.find()) {
                    open.computeIfAbsent(host, fresh -> new ArrayList<>()).add(matcher.group(1));
                }
            }
        }
    }

    void committed(Host host) {
        List<String> ids = open.remove(host);
        if (ids != null) {
            committed.addAll(ids);
        }
    }

    void rolledBack(Host host) {
        open.remove(host);
    }

    /** Ids of all messages whose transaction was committed. */
    Set<String> messages() {
        return committed;
    }

    List<String> trace() {
        return trace;
    }

    Map<Point, Integer> points() {
        return points;
    }

    Map<Point, Integer> stops() {
        return stops;
    }

    Map<Fault, Integer> faults() {
        return faults;
    }
}
