// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.tenant;

import org.jspecify.annotations.Nullable;

/** What is asked for; the size is in GiB. */
public record NewDataVolume(
        String id, String name, int sizeGib, @Nullable String volumeType) {}
