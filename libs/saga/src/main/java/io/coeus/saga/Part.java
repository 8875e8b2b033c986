// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

/**
 * A part of a plan, in the order things are done: a step, steps side by side, or the point of no return.
 *
 * @param <D> the plan's data
 */
public sealed interface Part<D> permits Step, Together, PointOfNoReturn {}
