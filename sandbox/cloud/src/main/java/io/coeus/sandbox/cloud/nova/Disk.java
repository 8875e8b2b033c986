// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import org.jspecify.annotations.Nullable;

/** A volume as a server has it. */
record Disk(String volume, String device, boolean deleteOnTermination, String mapping, String attachment) {
    /** A volume that a server shall have: an existing one, or one made from an image or empty. */
    record Wanted(
            @Nullable String volume,
            @Nullable String image,
            long size,
            @Nullable String type,
            boolean delete) {}
}
