// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything a swarm knows, with one version index for all. Thread-safe. Stored objects are never changed, only
 * replaced.
 */
final class Room {
    private static final int EVENTS = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Shelf, Map<String, ObjectNode>> shelves = new EnumMap<>(Shelf.class);
    private final ArrayDeque<ObjectNode> events = new ArrayDeque<>();
    private final InstantSource clock;
    private String id = Ids.swarm();
    private long index = 10;
    private long told;

    Room(InstantSource clock) {
        this.clock = clock;
        for (Shelf shelf : Shelf.values()) {
            shelves.put(shelf, new LinkedHashMap<>());
        }
    }

    InstantSource clock() {
        return clock;
    }

    String now() {
        return clock.instant().toString();
    }

    /** The id of the swarm. */
    String id() {
        return alone(() -> id);
    }

    /** Runs work that sees and makes no changes but its own. Nests. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    long index() {
        return alone(() -> index);
    }

    List<ObjectNode> list(Shelf shelf) {
        return alone(() -> List.copyOf(on(shelf).values()));
    }

    /** By id, name or a unique beginning of the id. */
    Optional<ObjectNode> find(Shelf shelf, String name) {
        return alone(() -> {
            ObjectNode exact = on(shelf).get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
            Optional<ObjectNode> named = list(shelf).stream()
                    .filter(object -> shelf.name(object).equals(name))
                    .findFirst();
            List<ObjectNode> begun = list(shelf).stream()
                    .filter(object -> name.length() >= 4 && shelf.id(object).startsWith(name))
                    .toList();
            return named.or(() -> begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty());
        });
    }

    ObjectNode get(Shelf shelf, String name) {
        return find(shelf, name).orElseThrow(() -> Refusal.notFound(shelf.word(), name));
    }

    /** Adds an object that carries its id; stamps version and times. */
    ObjectNode add(Shelf shelf, ObjectNode object) {
        return alone(() -> {
            if (!object.has("CreatedAt") && shelf != Shelf.NETWORKS) {
                object.put("CreatedAt", now());
            }
            put(shelf, object);
            tell(shelf, object, "create");
            return object;
        });
    }

    /** Changes a copy of an object and keeps it when it differs; one that is gone is left gone. */
    void change(Shelf shelf, String id, UnaryOperator<ObjectNode> change) {
        lock.lock();
        try {
            ObjectNode before = on(shelf).get(id);
            if (before == null) {
                return;
            }
            ObjectNode after = change.apply(before.deepCopy());
            if (!after.equals(before)) {
                put(shelf, after);
                if (shelf != Shelf.TASKS) {
                    tell(shelf, after, "update");
                }
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(Shelf shelf, String id) {
        lock.lock();
        try {
            ObjectNode removed = on(shelf).remove(id);
            if (removed != null) {
                index++;
                changed.signalAll();
                tell(shelf, removed, shelf == Shelf.VOLUMES ? "destroy" : "remove");
            }
        } finally {
            lock.unlock();
        }
    }

    private void put(Shelf shelf, ObjectNode object) {
        index++;
        Json.within(object, "Version").put("Index", index);
        object.put("UpdatedAt", now());
        on(shelf).put(shelf.id(object), object);
        changed.signalAll();
    }

    private Map<String, ObjectNode> on(Shelf shelf) {
        return shelves.getOrDefault(shelf, Map.of());
    }

    private void tell(Shelf shelf, JsonNode object, String action) {
        if (shelf == Shelf.TASKS) {
            return;
        }
        ObjectNode event = Json.object().put("Type", shelf.word()).put("Action", action);
        event.putObject("Actor")
                .put("ID", shelf.id(object))
                .putObject("Attributes")
                .put("name", shelf.name(object));
        long millis = clock.millis();
        event.put("scope", shelf == Shelf.VOLUMES ? "local" : "swarm").put("time", millis / 1000);
        event.put("timeNano", millis * 1_000_000 + told % 1_000_000);
        told++;
        events.addLast(event);
        if (events.size() > EVENTS) {
            events.removeFirst();
        }
    }

    /** The events since the given number of events, as far as they are remembered. */
    List<ObjectNode> events(long after) {
        return alone(() -> {
            long skip = Math.max(0, events.size() - (told - after));
            return events.stream().skip(skip).toList();
        });
    }

    long told() {
        return alone(() -> told);
    }

    /** Waits until something changes after the index, or for the given time. */
    void await(long after, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (index <= after && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    ObjectNode snapshot() {
        return alone(() -> {
            ObjectNode snapshot = Json.object().put("id", id).put("index", index);
            for (Shelf shelf : Shelf.values()) {
                snapshot.withArrayProperty(shelf.name().toLowerCase(Locale.ROOT))
                        .addAll(on(shelf).values());
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
            id = text(snapshot, "id");
            index = snapshot.path("index").asLong();
            for (Shelf shelf : Shelf.values()) {
                Json.items(snapshot.path(shelf.name().toLowerCase(Locale.ROOT)))
                        .forEach(object -> on(shelf).put(shelf.id(object), (ObjectNode) object));
            }
        } finally {
            lock.unlock();
        }
    }
}
