// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

/**
 * One attribute of a Magnum resource.
 *
 * @param name as in JSON
 * @param form what is accepted for it; never asked of read-only ones
 */
record Attribute(String name, Form form, Use use) {
    /** Whether patches may touch its keys one by one. */
    boolean isDict() {
        return form.equals(Forms.LABELS);
    }

    static Attribute required(String name, Form form) {
        return new Attribute(name, form, Use.REQUIRED);
    }

    static Attribute optional(String name, Form form) {
        return new Attribute(name, form, Use.OPTIONAL);
    }

    static Attribute readOnly(String name) {
        return new Attribute(name, (field, json) -> json, Use.READ_ONLY);
    }

    /** Who sets it, and whether he must. */
    enum Use {
        REQUIRED,
        OPTIONAL,
        READ_ONLY
    }
}
