// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Objects with the rules of the API: names, defaults, generations, optimistic locking, deletion. Thread-safe. */
final class Registry {
    /** Which part of an object a write is about. */
    enum Part {
        WHOLE,
        STATUS
    }

    private final Store store;
    private final InstantSource clock;
    private final Map<String, ObjectNode> applied = new ConcurrentHashMap<>();

    Registry(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Store store() {
        return store;
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    InstantSource clock() {
        return clock;
    }

    ObjectNode get(Key key) {
        return store.find(key).orElseThrow(() -> Refusal.notFound(key));
    }

    /** Creates an object in a namespace ("" for none); a dry run answers the same and keeps nothing. */
    ObjectNode create(Kind kind, String namespace, ObjectNode body, boolean dryRun) {
        ObjectNode object = body.deepCopy();
        Json.dropNulls(object);
        Validation.typed(kind, object);
        ObjectNode meta = Json.within(object, "metadata");
        if (text(meta, "name").isEmpty() && !text(meta, "generateName").isEmpty()) {
            meta.put("name", text(meta, "generateName") + Ids.suffix());
        }
        Validation.placed(kind, namespace, meta);
        Key key = Key.of(kind, object);
        return store.alone(() -> {
            admit(key, object);
            meta.put("uid", Ids.uuid()).put("creationTimestamp", now());
            meta.remove("resourceVersion");
            if (object.has("spec")) {
                meta.put("generation", 1);
            }
            Defaults.created(this, key, object);
            return dryRun ? object : store.put(key, object);
        });
    }

    private void admit(Key key, ObjectNode object) {
        if (store.find(key).isPresent()) {
            throw Refusal.exists(key);
        }
        Validation.check(key, object);
        if (key.kind().namespaced()) {
            ObjectNode namespace = get(Key.global(Kinds.NAMESPACES, key.namespace()));
            if (at(namespace, "metadata").has("deletionTimestamp")) {
                throw Refusal.forbidden(
                        key,
                        key.kind().qualified() + " \"" + key.name() + "\" is forbidden: unable to create new content in"
                                + " namespace " + key.namespace() + " because it is being terminated");
            }
        }
    }

    /** Reads, changes a copy, and writes it back as one step; the change may set a resourceVersion it insists on. */
    ObjectNode modify(Key key, Part part, boolean dryRun, UnaryOperator<ObjectNode> change) {
        return store.alone(() -> {
            ObjectNode before = get(key);
            ObjectNode after = change.apply(before.deepCopy());
            Json.dropNulls(after);
            insist(key, before, after);
            if (part == Part.WHOLE) {
                Defaults.written(this, key, after);
            }
            keep(before, after, part, key.kind());
            Validation.changed(key, before, after);
            if (after.equals(before) || dryRun) {
                return after;
            }
            return finished(after) ? removed(key, after) : store.put(key, after);
        });
    }

    /** A change made by a controller; an object that is gone is left gone. */
    void modify(Key key, Part part, UnaryOperator<ObjectNode> change) {
        store.alone(() -> store.find(key).map(any -> modify(key, part, false, change)));
    }

    void status(Key key, UnaryOperator<ObjectNode> change) {
        modify(key, Part.STATUS, object -> {
            object.set("status", change.apply(Json.within(object, "status").deepCopy()));
            return object;
        });
    }

    private static void insist(Key key, ObjectNode before, ObjectNode after) {
        String wanted = text(after, "metadata", "resourceVersion");
        String uid = text(after, "metadata", "uid");
        boolean stale = !wanted.isEmpty() && !wanted.equals(text(before, "metadata", "resourceVersion"));
        boolean other = !uid.isEmpty() && !uid.equals(text(before, "metadata", "uid"));
        if (stale || other) {
            throw Refusal.conflict(key);
        }
    }

    private static void keep(ObjectNode before, ObjectNode after, Part part, Kind kind) {
        if (part == Part.STATUS) {
            JsonNode status = after.path("status");
            after.removeAll().setAll(before);
            after.set("status", status.isMissingNode() ? Json.object() : status);
            return;
        }
        ObjectNode meta = Json.within(after, "metadata");
        for (String fixed :
                new String[] {"uid", "name", "namespace", "creationTimestamp", "resourceVersion", "deletionTimestamp"
                }) {
            copy(before.path("metadata"), meta, fixed);
        }
        if (kind.hasStatus()) {
            copy(before, after, "status");
        }
        long generation = before.path("metadata").path("generation").asLong();
        if (generation > 0) {
            meta.put("generation", generation + (before.path("spec").equals(after.path("spec")) ? 0 : 1));
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.has(field)) {
            to.set(field, from.path(field));
        } else {
            to.remove(field);
        }
    }

    /**
     * Server-side apply; creates what is not there.
     *
     * @param manager who applies: what it applied before and leaves out now is removed
     */
    ObjectNode apply(Key key, String manager, ObjectNode wanted, boolean dryRun) {
        return store.alone(() -> {
            ObjectNode now = wanted.deepCopy();
            Json.within(now, "metadata").remove("managedFields");
            Optional<ObjectNode> found = store.find(key);
            ObjectNode result = found.isEmpty()
                    ? create(key.kind(), key.namespace(), now, dryRun)
                    : modify(key, Part.WHOLE, dryRun, object -> {
                        JsonNode last = applied.getOrDefault(text(object, "metadata", "uid") + manager, Json.object());
                        Apply.apply(object, last, now);
                        return object;
                    });
            if (!dryRun) {
                applied.put(text(result, "metadata", "uid") + manager, now);
            }
            return result;
        });
    }

    /** Deletes as far as finalizers and grace allow; answers the object as it is left. */
    ObjectNode delete(Key key, Deletion deletion) {
        return store.alone(() -> {
            ObjectNode object = get(key);
            deletion.insist(key, object);
            if (deletion.dryRun()) {
                return object;
            }
            ObjectNode marked = deletion.mark(key, object, clock);
            if (finished(marked)) {
                return removed(key, marked);
            }
            return marked.equals(object) ? object : store.put(key, marked);
        });
    }

    void delete(Key key) {
        store.alone(() -> store.find(key).map(any -> delete(key, Deletion.NOW)));
    }

    private static boolean finished(ObjectNode object) {
        JsonNode meta = object.path("metadata");
        return meta.has("deletionTimestamp")
                && meta.path("finalizers").isEmpty()
                && meta.path("deletionGracePeriodSeconds").asInt() == 0;
    }

    private ObjectNode removed(Key key, ObjectNode object) {
        store.remove(key);
        String uid = text(object, "metadata", "uid");
        applied.keySet().removeIf(name -> name.startsWith(uid));
        return object;
    }
}
