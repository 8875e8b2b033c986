// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

/**
 * One thing as the read model has it.
 *
 * @param number grows in the order in which the gateway came to know its things; never reused
 * @param owner the service that told it
 * @param view what was told
 */
public record Stored<V>(Kind<V> kind, long number, String owner, V view) {
    public Columns columns() {
        return kind.columns(view);
    }
}
