// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All objects, one revision number for all, and the recent changes. Thread-safe. Stored objects are never changed, only
 * replaced: callers copy before they write.
 */
final class Store {
    private static final int REMEMBERED = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Kind, NavigableMap<String, ObjectNode>> objects = new HashMap<>();
    private final ArrayDeque<Change> history = new ArrayDeque<>();
    private long revision = 1;
    private long forgotten = 1;

    /** Runs work that sees and makes no changes but its own. Nests. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    long revision() {
        return alone(() -> revision);
    }

    Optional<ObjectNode> find(Key key) {
        return alone(() -> Optional.ofNullable(of(key.kind()).get(key.path())));
    }

    /** The objects of a kind in a namespace ("" = all), in order of their names. */
    List<ObjectNode> list(Kind kind, String namespace) {
        return alone(() -> {
            NavigableMap<String, ObjectNode> all = of(kind);
            Collection<ObjectNode> some = namespace.isEmpty()
                    ? all.values()
                    : all.subMap(namespace + "/", true, namespace + "0", false).values();
            return List.copyOf(some);
        });
    }

    /** What a list shows, with the revision it shows. */
    record Page(long revision, List<ObjectNode> objects) {}

    Page page(Kind kind, String namespace) {
        return alone(() -> new Page(revision, list(kind, namespace)));
    }

    List<ObjectNode> list(Kind kind) {
        return list(kind, "");
    }

    /** Writes an object and stamps it with its revision; answers what is stored now. */
    ObjectNode put(Key key, ObjectNode object) {
        return alone(() -> {
            revision++;
            stamp(object);
            ObjectNode before = of(key.kind()).put(key.path(), object);
            remember(new Change(revision, key, before, object, null));
            return object;
        });
    }

    void remove(Key key) {
        lock.lock();
        try {
            ObjectNode before = of(key.kind()).remove(key.path());
            if (before != null) {
                revision++;
                ObjectNode last = before.deepCopy();
                stamp(last);
                remember(new Change(revision, key, before, null, last));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The changes after a revision, oldest first; a revision that is too old is refused as Expired. */
    List<Change> since(long after) {
        return alone(() -> {
            if (after < forgotten) {
                throw Refusal.gone(after);
            }
            List<Change> changes = new ArrayList<>();
            Iterator<Change> newest = history.descendingIterator();
            while (newest.hasNext()) {
                Change change = newest.next();
                if (change.revision() <= after) {
                    break;
                }
                changes.add(change);
            }
            Collections.reverse(changes);
            return List.copyOf(changes);
        });
    }

    /** Waits until something changes after the revision, or for the given time. */
    void await(long after, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (revision <= after && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** All objects, to be kept and given to {@link #restore} later. */
    ObjectNode snapshot() {
        return alone(() -> {
            ObjectNode snapshot = Json.object().put("revision", revision);
            for (Kind kind : Kinds.ALL) {
                snapshot.withArrayProperty(kind.qualified()).addAll(of(kind).values());
            }
            return snapshot;
        });
    }

    void restore(@Nullable ObjectNode snapshot) {
        if (snapshot == null) {
            return;
        }
        lock.lock();
        try {
            revision = Math.max(revision, snapshot.path("revision").asLong());
            forgotten = revision;
            for (Kind kind : Kinds.ALL) {
                Json.items(snapshot.path(kind.qualified()))
                        .forEach(object -> of(kind).put(Key.of(kind, object).path(), (ObjectNode) object));
            }
        } finally {
            lock.unlock();
        }
    }

    private NavigableMap<String, ObjectNode> of(Kind kind) {
        return objects.computeIfAbsent(kind, any -> new TreeMap<>());
    }

    private void stamp(ObjectNode object) {
        Json.within(object, "metadata").put("resourceVersion", Long.toString(revision));
    }

    private void remember(Change change) {
        history.addLast(change);
        if (history.size() > REMEMBERED) {
            forgotten = history.removeFirst().revision();
        }
        changed.signalAll();
    }
}
