// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import java.util.Map;

/**
 * Marks a cloud object as belonging to one thing of Coeus, so that it can be found again after a crash and swept.
 * Written as {@code coeus:cluster=<uuid>} where a service has tags, and as key and value where it has metadata.
 */
public record Tag(String key, String value) {
    /** The tag of this {@link #text}; fails with IllegalArgumentException where it is none. */
    public static Tag of(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("Not a tag: " + text);
        }
        return new Tag(text.substring(0, equals), text.substring(equals + 1));
    }

    /** The tag of a cluster's objects. */
    public static Tag cluster(String id) {
        return new Tag("coeus:cluster", id);
    }

    /** The tag of a workload's objects. */
    public static Tag workload(String id) {
        return new Tag("coeus:workload", id);
    }

    /** The tag of the objects behind a network of the unified API. */
    public static Tag network(String id) {
        return new Tag("coeus:network", id);
    }

    /** The tag of the object behind a volume of the unified API. */
    public static Tag volume(String id) {
        return new Tag("coeus:volume", id);
    }

    /** The tag as one text. */
    public String text() {
        return key + "=" + value;
    }

    /** Whether this metadata bears the tag. */
    public boolean isIn(Map<String, String> metadata) {
        return value.equals(metadata.get(key));
    }

    @Override
    public String toString() {
        return text();
    }
}
