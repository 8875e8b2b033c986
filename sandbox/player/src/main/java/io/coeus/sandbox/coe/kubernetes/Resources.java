// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** The verbs on objects and collections. */
final class Resources {
    private final Registry registry;

    Resources(Registry registry) {
        this.registry = registry;
    }

    void handle(Call call, Target target) throws IOException {
        boolean all = target.name().isEmpty();
        boolean watch = all && call.flag("watch");
        String verb =
                switch (call.method()) {
                    case "GET", "HEAD" -> watch ? "watch" : all ? "list" : "get";
                    case "POST" -> "create";
                    case "PUT" -> "update";
                    case "PATCH" -> "patch";
                    case "DELETE" -> all ? "deletecollection" : "delete";
                    default -> throw Refusal.notAllowed();
                };
        Access.check(call.caller(), verb, target);
        switch (verb) {
            case "watch" -> new Watch(registry.store(), target).serve(call);
            case "list" -> list(call, target);
            case "get" -> get(call, target);
            case "create" -> create(call, target);
            case "update" -> update(call, target);
            case "patch" -> patch(call, target);
            case "deletecollection" -> deleteAll(call, target);
            default -> delete(call, target);
        }
    }

    private void list(Call call, Target target) throws IOException {
        Predicate<JsonNode> wanted = Selector.of(call.query("labelSelector"), call.query("fieldSelector"));
        Store.Page page = registry.store().page(target.kind(), target.namespace());
        List<ObjectNode> objects = page.objects().stream().filter(wanted).toList();
        if (Tables.wanted(call)) {
            call.reply(200, Tables.of(target.kind(), objects, page.revision(), registry.clock()));
            return;
        }
        ObjectNode list = Json.object().put("kind", target.kind().name() + "List");
        list.put("apiVersion", target.kind().apiVersion());
        list.putObject("metadata").put("resourceVersion", Long.toString(page.revision()));
        list.putArray("items").addAll(objects);
        call.reply(200, list);
    }

    private void get(Call call, Target target) throws IOException {
        ObjectNode object = registry.get(target.key());
        switch (target.part()) {
            case "log" -> log(call, object);
            case "scale" -> call.reply(200, Scale.of(target, object));
            case "", "status" -> one(call, target, 200, object);
            default -> throw Refusal.noSuchPath();
        }
    }

    private static void log(Call call, ObjectNode pod) throws IOException {
        String line = "played container of " + text(pod, "metadata", "name") + " on "
                + text(pod, "spec", "nodeName") + ": "
                + text(pod.path("spec").path("containers").path(0), "image")
                + "\n";
        call.reply(200, "text/plain", line.getBytes(StandardCharsets.UTF_8));
    }

    private void one(Call call, Target target, int status, ObjectNode object) throws IOException {
        boolean table = Tables.wanted(call) && call.method().equals("GET");
        call.reply(status, table ? Tables.of(target.kind(), List.of(object), 0, registry.clock()) : object);
    }

    private void create(Call call, Target target) throws IOException {
        ObjectNode body = Bodies.object(call);
        boolean dryRun = !call.query("dryRun").isEmpty();
        switch (target.part()) {
            case "" -> {
                String namespace = target.kind().namespaced() ? target.namespace() : "";
                call.reply(201, registry.create(target.kind(), namespace, body, dryRun));
            }
            case "eviction" -> {
                registry.delete(target.key(), Deletion.of(body.path("deleteOptions"), "", "Background", dryRun));
                call.reply(201, Scale.success(target));
            }
            case "binding" -> {
                String node = text(body, "target", "name");
                registry.modify(target.key(), Registry.Part.WHOLE, dryRun, pod -> {
                    Json.within(pod, "spec").put("nodeName", node);
                    return pod;
                });
                call.reply(201, Scale.success(target));
            }
            default -> throw Refusal.noSuchPath();
        }
    }

    private void update(Call call, Target target) throws IOException {
        ObjectNode body = Bodies.object(call);
        boolean dryRun = !call.query("dryRun").isEmpty();
        if (target.part().equals("scale")) {
            call.reply(200, Scale.of(target, scale(target, body, dryRun)));
            return;
        }
        Validation.typed(target.kind(), body);
        Validation.placed(target.kind(), target.namespace(), Json.within(body, "metadata"));
        call.reply(200, registry.modify(target.key(), part(target), dryRun, old -> body));
    }

    private ObjectNode scale(Target target, ObjectNode scale, boolean dryRun) {
        int replicas = Json.at(scale, "spec", "replicas").asInt();
        return registry.modify(target.key(), Registry.Part.WHOLE, dryRun, object -> {
            Json.within(object, "spec").put("replicas", replicas);
            return object;
        });
    }

    private static Registry.Part part(Target target) {
        return switch (target.part()) {
            case "", "finalize" -> Registry.Part.WHOLE;
            case "status" -> Registry.Part.STATUS;
            default -> throw Refusal.noSuchPath();
        };
    }

    private void patch(Call call, Target target) throws IOException {
        boolean dryRun = !call.query("dryRun").isEmpty();
        Bodies.Patch patch = Bodies.patch(call);
        if (patch instanceof Bodies.Applied applied && target.part().isEmpty()) {
            ObjectNode wanted = applied.wanted();
            Validation.typed(target.kind(), wanted);
            Json.within(wanted, "metadata").put("name", target.name());
            boolean fresh = registry.store().find(target.key()).isEmpty();
            call.reply(fresh ? 201 : 200, registry.apply(target.key(), call.query("fieldManager"), wanted, dryRun));
            return;
        }
        if (target.part().equals("scale")) {
            ObjectNode scale = Scale.of(target, registry.get(target.key()));
            patch.change(scale);
            call.reply(200, Scale.of(target, scale(target, scale, dryRun)));
            return;
        }
        call.reply(200, registry.modify(target.key(), part(target), dryRun, object -> {
            patch.change(object);
            return object;
        }));
    }

    private void delete(Call call, Target target) throws IOException {
        Deletion deletion = deletion(call);
        ObjectNode left = registry.delete(target.key(), deletion);
        boolean gone = registry.store().find(target.key()).isEmpty();
        call.reply(200, gone && !target.kind().equals(Kinds.PODS) ? Scale.success(target, left) : left);
    }

    private void deleteAll(Call call, Target target) throws IOException {
        Deletion deletion = deletion(call);
        ObjectNode list = Json.object().put("kind", target.kind().name() + "List");
        list.put("apiVersion", target.kind().apiVersion()).putObject("metadata");
        ArrayNode items = list.putArray("items");
        Predicate<JsonNode> wanted = Selector.of(call.query("labelSelector"), call.query("fieldSelector"));
        for (ObjectNode object : registry.store().list(target.kind(), target.namespace())) {
            if (!wanted.test(object)) {
                continue;
            }
            items.add(registry.delete(Key.of(target.kind(), object), deletion));
        }
        call.reply(200, list);
    }

    private static Deletion deletion(Call call) throws IOException {
        byte[] body = call.body();
        JsonNode options = body.length == 0 ? Json.object() : Json.read(body);
        String policy = call.query("propagationPolicy");
        return Deletion.of(
                options,
                call.query("gracePeriodSeconds"),
                policy.isEmpty() ? "Background" : policy,
                !call.query("dryRun").isEmpty());
    }
}
