// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Caller;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.TlsListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers HTTP calls: documents about the API here, objects in {@link Resources}. */
final class Api implements TlsListener.Handler {
    private static final List<String> PUBLIC = List.of("version", "healthz", "livez", "readyz");

    private final Resources resources;

    Api(Registry registry) {
        this.resources = new Resources(registry);
    }

    @Override
    public void handle(Call call) throws IOException {
        try {
            route(call);
        } catch (Refusal e) {
            call.reply(e.code(), e.status());
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.badRequest(String.valueOf(e.getMessage()));
            call.reply(refusal.code(), refusal.status());
        }
    }

    private void route(Call call) throws IOException {
        List<String> path = call.path();
        String first = path.isEmpty() ? "" : path.getFirst();
        if (PUBLIC.contains(first)) {
            health(call, first);
            return;
        }
        if (call.caller().anonymous()) {
            throw Refusal.unauthorized();
        }
        switch (first) {
            case "api", "apis" -> api(call, path);
            case "openapi" -> openApi(call, path);
            case "" -> call.reply(200, Json.object().set("paths", Json.texts(List.of("/api", "/apis", "/version"))));
            default -> throw Refusal.noSuchPath();
        }
    }

    private static void health(Call call, String what) throws IOException {
        if (what.equals("version")) {
            call.reply(200, Discovery.version());
        } else {
            call.reply(200, "text/plain; charset=utf-8", "ok".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void api(Call call, List<String> path) throws IOException {
        boolean core = path.getFirst().equals("api");
        int versionAt = core ? 1 : 2;
        if (path.size() > versionAt + 1) {
            resource(call, path);
        } else if (path.size() > versionAt) {
            call.reply(200, Discovery.resources(core ? path.get(1) : path.get(1) + "/" + path.get(2)));
        } else if (core) {
            call.reply(200, Discovery.coreVersions());
        } else {
            call.reply(200, path.size() == 1 ? Discovery.groups() : Discovery.groupNamed(path.get(1)));
        }
    }

    private static void openApi(Call call, List<String> path) throws IOException {
        if (path.size() == 2 && path.get(1).equals("v3")) {
            call.reply(200, Discovery.openApiIndex());
        } else if (path.size() > 3 && path.get(1).equals("v3")) {
            call.reply(200, Discovery.openApi(String.join("/", path.subList(3, path.size()))));
        } else {
            throw Refusal.noSuchPath();
        }
    }

    private void resource(Call call, List<String> path) throws IOException {
        String last = path.getLast();
        if (last.equals("selfsubjectaccessreviews")) {
            call.reply(201, review(call.caller(), Json.readObject(call.body())));
            return;
        }
        Target target = Target.parse(path).orElseThrow(Refusal::noSuchPath);
        resources.handle(call, target);
    }

    private static ObjectNode review(Caller caller, ObjectNode review) {
        JsonNode asked = Json.at(review, "spec", "resourceAttributes");
        boolean allowed = Kinds.ALL.stream()
                .filter(kind -> kind.plural().equals(Json.text(asked, "resource")))
                .map(kind -> new Target(kind, Json.text(asked, "namespace"), Json.text(asked, "name"), ""))
                .anyMatch(target -> Access.allowed(caller, Json.text(asked, "verb"), target));
        Json.within(review, "status").put("allowed", allowed || caller.groups().contains("system:masters"));
        return review;
    }
}
