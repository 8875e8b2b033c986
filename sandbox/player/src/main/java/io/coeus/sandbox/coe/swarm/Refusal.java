// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;

/** A request that is answered with an error, in the words of the real engine. */
final class Refusal extends RuntimeException {
    private final int code;

    private Refusal(int code, String message) {
        super(message);
        this.code = code;
    }

    static Refusal notFound(String word, String name) {
        return new Refusal(404, word + " " + name + " not found");
    }

    static Refusal noSuchPath() {
        return new Refusal(404, "page not found");
    }

    static Refusal exists(String word, String name) {
        return new Refusal(
                409,
                "rpc error: code = AlreadyExists desc = name conflicts with an existing object: " + word + " " + name
                        + " already exists");
    }

    static Refusal conflict(String message) {
        return new Refusal(409, message);
    }

    static Refusal outOfSequence() {
        return new Refusal(500, "rpc error: code = Unknown desc = update out of sequence");
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "rpc error: code = InvalidArgument desc = " + message);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    static Refusal unavailable(String message) {
        return new Refusal(503, message);
    }

    static Refusal notPossible(String message) {
        return new Refusal(501, message);
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        return Json.object().put("message", getMessage());
    }
}
