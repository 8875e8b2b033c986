// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import java.util.List;

/**
 * Steps that do not depend on each other and run side by side.
 *
 * @param <D> the plan's data
 */
public record Together<D>(List<Step<D>> steps) implements Part<D> {}
