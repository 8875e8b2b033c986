// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

/**
 * From here on a failed step leaves the saga stuck for a person to decide, instead of undoing it.
 *
 * @param <D> the plan's data
 */
public record PointOfNoReturn<D>() implements Part<D> {}
