// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.util.List;
import java.util.Locale;

/**
 * One resource type of the API.
 *
 * @param group API group, "" for the core group
 * @param plural name in URLs
 * @param hasStatus whether status is written by its own subresource
 * @param hasScale whether it has the scale subresource
 */
record Kind(
        String group,
        String version,
        String name,
        String plural,
        boolean namespaced,
        boolean hasStatus,
        boolean hasScale,
        List<String> shortNames) {

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    String singular() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name used in messages, such as deployments.apps. */
    String qualified() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    @Override
    public String toString() {
        return qualified();
    }
}
