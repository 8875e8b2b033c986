// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;

/** A request that is answered with a Status of failure, in the words of the real API server. */
final class Refusal extends RuntimeException {
    private final int code;
    private final String reason;
    private final transient ObjectNode details;

    private Refusal(int code, String reason, String message, ObjectNode details) {
        super(message);
        this.code = code;
        this.reason = reason;
        this.details = details;
    }

    static Refusal notFound(Key key) {
        String message = key.kind().qualified() + " \"" + key.name() + "\" not found";
        return new Refusal(404, "NotFound", message, about(key));
    }

    static Refusal noSuchPath() {
        return new Refusal(404, "NotFound", "the server could not find the requested resource", Json.object());
    }

    static Refusal exists(Key key) {
        String message = key.kind().qualified() + " \"" + key.name() + "\" already exists";
        return new Refusal(409, "AlreadyExists", message, about(key));
    }

    static Refusal conflict(Key key) {
        String message = "Operation cannot be fulfilled on " + key.kind().qualified() + " \"" + key.name()
                + "\": the object has been modified; please apply your changes to the latest version and try again";
        return new Refusal(409, "Conflict", message, about(key));
    }

    static Refusal invalid(Key key, String field, String problem) {
        String message = key.kind().name() + " \"" + key.name() + "\" is invalid: " + field + ": " + problem;
        ObjectNode details = about(key);
        details.put("kind", key.kind().name());
        details.putArray("causes")
                .addObject()
                .put("reason", "FieldValueInvalid")
                .put("message", problem)
                .put("field", field);
        return new Refusal(422, "Invalid", message, details);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message, Json.object());
    }

    static Refusal forbidden(Key key, String message) {
        return new Refusal(403, "Forbidden", message, about(key));
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", "Unauthorized", Json.object());
    }

    static Refusal gone(long revision) {
        return new Refusal(410, "Expired", "too old resource version: " + revision, Json.object());
    }

    static Refusal notAllowed() {
        String message = "the server does not allow this method on the requested resource";
        return new Refusal(405, "MethodNotAllowed", message, Json.object());
    }

    static Refusal unsupported(String contentType) {
        String message = "the body of the request was in an unknown format: " + contentType;
        return new Refusal(415, "UnsupportedMediaType", message, Json.object());
    }

    int code() {
        return code;
    }

    ObjectNode status() {
        ObjectNode status = Json.object();
        status.put("kind", "Status").put("apiVersion", "v1").putObject("metadata");
        status.put("status", "Failure").put("message", getMessage()).put("reason", reason);
        status.set("details", details);
        return status.put("code", code);
    }

    private static ObjectNode about(Key key) {
        ObjectNode details = Json.object().put("name", key.name());
        if (!key.kind().group().isEmpty()) {
            details.put("group", key.kind().group());
        }
        return details.put("kind", key.kind().plural());
    }
}
