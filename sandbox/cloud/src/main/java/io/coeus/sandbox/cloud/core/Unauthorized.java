// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

/** The 401 that Keystone's middleware puts in front of nearly all services. */
public final class Unauthorized {
    private Unauthorized() {}

    /** Returns that answer; the realm is the identity service's URL. */
    public static Reply reply(String identityUrl) {
        String message = "The request you have made requires authentication.";
        return Reply.json(401, Json.of("error", Json.of("code", 401, "title", "Unauthorized", "message", message)))
                .with("WWW-Authenticate", "Keystone uri=\"" + identityUrl + "\"");
    }
}
