// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Refused;

/** Keystone's rules about who may do what: administrators everything, others what concerns themselves. */
final class Policy {
    private Policy() {}

    static void admin(Call call, String action) {
        if (!call.caller().admin()) {
            throw forbidden(action);
        }
    }

    static void self(Call call, String userId, String action) {
        if (!call.caller().userId().equals(userId)) {
            throw forbidden(action);
        }
    }

    static void adminOrSelf(Call call, String userId, String action) {
        if (!call.caller().admin()) {
            self(call, userId, action);
        }
    }

    static Refused forbidden(String action) {
        return new Refused(403, "You are not authorized to perform the requested action: identity:" + action + ".");
    }

    static Refused notFound(String kind, String id) {
        return new Refused(404, "Could not find " + kind + ": " + id + ".");
    }
}
