// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param externalNetwork id or name of where its router leads to, null for no router
 */
public record NewNetwork(
        String id, String name, String cidr, @Nullable String externalNetwork) {}
