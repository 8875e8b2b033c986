// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call to a service, parsed. Header names are looked up without regard to case. */
public final class Call {
    private final String method;
    private final String path;
    private final Query query;
    private final Map<String, String> headers;
    private final byte[] bytes;
    private final String base;
    private final String requestId;
    private Map<String, String> vars = Map.of();
    private @Nullable Caller caller;
    private @Nullable JsonNode parsed;

    /** Takes a request apart; the base is scheme, host and the service's prefix. */
    Call(String method, String path, Query query, Map<String, String> headers, byte[] bytes, String base, String id) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.bytes = bytes;
        this.base = base;
        this.requestId = id;
    }

    void enter(Map<String, String> vars, @Nullable Caller caller) {
        this.vars = vars;
        this.caller = caller;
    }

    /** HTTP method. */
    public String method() {
        return method;
    }

    /** Path below the service's prefix. */
    public String path() {
        return path;
    }

    /** Query parameters. */
    public Query query() {
        return query;
    }

    /** Scheme, host and prefix of this service as the caller sees it: for links. */
    public String base() {
        return base;
    }

    /** Id of this call, {@code req-…}. */
    public String requestId() {
        return requestId;
    }

    /** Returns a header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Returns a variable of the path. */
    public String var(String name) {
        return vars.getOrDefault(name, "");
    }

    /** Returns who calls; only for routes that need a token. */
    public Caller caller() {
        if (caller == null) {
            throw new Refused(401, "The request you have made requires authentication.");
        }
        return caller;
    }

    /** Whether a caller is known. */
    public boolean known() {
        return caller != null;
    }

    /** Returns the raw body. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the body; null when it is empty or no JSON. */
    public @Nullable JsonNode json() {
        if (parsed == null && bytes.length > 0) {
            parsed = Json.parse(bytes);
        }
        return parsed;
    }

    /** Returns the object under a name in the body, or refuses with 400 and the given messages. */
    public ObjectNode body(String name, String malformed, String missing) {
        JsonNode json = json();
        if (json == null || !json.isObject()) {
            throw new Refused(400, "HTTPBadRequest", malformed);
        }
        if (!(json.get(name) instanceof ObjectNode object)) {
            throw new Refused(400, "HTTPBadRequest", missing);
        }
        return object;
    }

    /** Returns the microversion asked for in {@code OpenStack-API-Version: service x.y}, or an empty text. */
    public String microversion(String service) {
        for (String part : List.of(header("OpenStack-API-Version").split(",", -1))) {
            List<String> words = List.of(part.trim().split(" +", -1));
            if (words.size() == 2 && words.getFirst().equals(service)) {
                return words.getLast();
            }
        }
        return "";
    }
}
