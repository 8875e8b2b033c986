// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.wire;

/**
 * Adds wire records to those of {@link io.coeus.contracts.Catalogue}: a CDI bean that names one more sealed family.
 */
public interface WireFamily {
    /** A sealed interface whose records have a {@link io.coeus.contracts.WireType}. */
    Class<?> family();
}
