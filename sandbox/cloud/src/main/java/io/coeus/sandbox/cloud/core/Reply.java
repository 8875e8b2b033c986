// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers, bytes. The bytes are made at once, so that later changes do not show in it. */
public final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Headers in their order. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Bytes of the body; none when it is empty. */
    public byte[] body() {
        return body;
    }

    /** Answers with JSON. */
    public static Reply json(int status, JsonNode body) {
        return new Reply(status, headers("Content-Type", "application/json"), Json.bytes(body));
    }

    /** Answers 200 with JSON. */
    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    /** Answers without a body. */
    public static Reply empty(int status) {
        return new Reply(status, new LinkedHashMap<>(), new byte[0]);
    }

    /** Answers with text of some type. */
    public static Reply text(int status, String type, String body) {
        return new Reply(status, headers("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this answer with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    private static Map<String, String> headers(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(name, value);
        return headers;
    }
}
