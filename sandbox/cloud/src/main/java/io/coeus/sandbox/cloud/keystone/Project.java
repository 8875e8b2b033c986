// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

/** A project of the domain "default"; changes under the world's lock. */
final class Project {
    final String id;
    String name;
    String description;
    boolean enabled = true;

    Project(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }
}
