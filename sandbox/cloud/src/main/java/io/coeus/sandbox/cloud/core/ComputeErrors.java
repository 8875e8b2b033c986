// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The error shape that Nova and Cinder share: {@code {"badRequest": {"code": 400, "message": "..."}}}. */
public final class ComputeErrors {
    private static final Map<Integer, String> NAMES = Map.of(
            400,
            "badRequest",
            403,
            "forbidden",
            404,
            "itemNotFound",
            405,
            "badMethod",
            409,
            "conflictingRequest",
            413,
            "overLimit",
            429,
            "overLimit",
            503,
            "serviceUnavailable");

    private ComputeErrors() {}

    /** Returns a refusal in this shape. */
    public static Reply reply(Refused refused) {
        ObjectNode error = Json.of("code", refused.status(), "message", refused.text());
        Reply reply;
        if (refused.status() == 413) {
            reply = Reply.json(413, Json.of("overLimit", error.put("retryAfter", "0")));
            return reply.with("Retry-After", "0");
        }
        return Reply.json(refused.status(), Json.of(NAMES.getOrDefault(refused.status(), "computeFault"), error));
    }
}
