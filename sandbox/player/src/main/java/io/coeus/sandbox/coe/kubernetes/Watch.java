// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Streams the changes of a collection, one JSON event per line, until the client goes or its time is over. */
final class Watch {
    private static final Duration BOOKMARK_EVERY = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Store store;
    private final Target target;

    Watch(Store store, Target target) {
        this.store = store;
        this.target = target;
    }

    void serve(Call call) throws IOException {
        Predicate<JsonNode> wanted = Selector.of(call.query("labelSelector"), call.query("fieldSelector"));
        long end = System.nanoTime() + timeout(call).toNanos();
        boolean table = Tables.wanted(call);
        try (OutputStream out = call.stream("application/json")) {
            Line line = (type, object) -> {
                JsonNode shown = table && !type.equals("BOOKMARK") ? Tables.of(target.kind(), object) : object;
                out.write(Json.bytes(Json.object().put("type", type).set("object", shown)));
                out.write('\n');
                out.flush();
            };
            try {
                follow(begin(call, wanted, line), wanted, line, end, call.flag("allowWatchBookmarks"));
            } catch (Refusal e) {
                line.send("ERROR", e.status());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Line {
        void send(String type, ObjectNode object) throws IOException;
    }

    private static Duration timeout(Call call) {
        String seconds = call.query("timeoutSeconds");
        return seconds.isEmpty() ? LONGEST : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private long begin(Call call, Predicate<JsonNode> wanted, Line line) throws IOException {
        String from = call.query("resourceVersion");
        if (!from.isEmpty() && !from.equals("0") && !call.flag("sendInitialEvents")) {
            return Long.parseLong(from);
        }
        Store.Page page = store.page(target.kind(), target.namespace());
        for (ObjectNode object : page.objects()) {
            if (wanted.test(object)) {
                line.send("ADDED", object);
            }
        }
        if (call.flag("sendInitialEvents")) {
            ObjectNode mark = bookmark(page.revision());
            Json.within(mark, "metadata", "annotations").put("k8s.io/initial-events-end", "true");
            line.send("BOOKMARK", mark);
        }
        return page.revision();
    }

    private void follow(long from, Predicate<JsonNode> wanted, Line line, long end, boolean bookmarks)
            throws IOException, InterruptedException {
        long seen = from;
        while (System.nanoTime() < end) {
            boolean quiet = true;
            for (Change change : store.since(seen)) {
                seen = change.revision();
                quiet = false;
                send(change, wanted, line);
            }
            if (bookmarks && quiet) {
                line.send("BOOKMARK", bookmark(seen));
            }
            long left = Math.min(BOOKMARK_EVERY.toNanos(), end - System.nanoTime());
            store.await(seen, Duration.ofNanos(Math.max(left, 0)));
        }
    }

    private void send(Change change, Predicate<JsonNode> wanted, Line line) throws IOException {
        Key key = change.key();
        boolean here = key.kind().equals(target.kind())
                && (target.namespace().isEmpty() || target.namespace().equals(key.namespace()));
        if (!here) {
            return;
        }
        boolean was = change.before() != null && wanted.test(change.before());
        boolean is = change.after() != null && wanted.test(change.after());
        if (is && change.after() != null) {
            line.send(was ? "MODIFIED" : "ADDED", change.after());
        } else if (was && change.before() != null) {
            line.send("DELETED", last(change, change.before()));
        }
    }

    private static ObjectNode last(Change change, ObjectNode before) {
        @Nullable ObjectNode last = change.last();
        if (last != null) {
            return last;
        }
        ObjectNode left = before.deepCopy();
        Json.within(left, "metadata").put("resourceVersion", Long.toString(change.revision()));
        return left;
    }

    private ObjectNode bookmark(long revision) {
        ObjectNode mark = Json.object().put("kind", target.kind().name());
        mark.put("apiVersion", target.kind().apiVersion());
        mark.putObject("metadata").put("resourceVersion", Long.toString(revision));
        return mark;
    }
}
