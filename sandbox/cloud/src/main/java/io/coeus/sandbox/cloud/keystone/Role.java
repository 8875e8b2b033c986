// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

/** A role. */
record Role(String id, String name, boolean immutable) {}
