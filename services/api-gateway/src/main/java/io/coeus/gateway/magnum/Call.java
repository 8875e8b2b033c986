// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.access.Session;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated and allowed request to the Magnum API.
 *
 * @param right what the caller uses
 * @param scope the rows that right lets him see
 * @param path the parts of the path that stand for names, by what they stand for
 * @param query what follows the question mark; only what the route knows
 * @param body the JSON of the body as Map, List and scalars, or null when there was none
 * @param base address of the API as the client sees it, without a version and a slash at its end
 */
public record Call(
        Session session,
        Right right,
        Scope scope,
        MicroVersion version,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable Object body,
        String base) {

    Caller caller() {
        return session.caller();
    }

    String part(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    Links links() {
        return new Links(base);
    }

    /** A count of nodes, which may be none in newer versions only. */
    int nodes(String field, int count) {
        if (count == 0 && !version.atLeast(10)) {
            throw Problem.invalid(
                    field, "Creating a cluster or resizing it to zero nodes needs API version 1.10 or newer.");
        }
        return count;
    }
}
