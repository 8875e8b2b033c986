// SPDX-License-Identifier: Apache-2.0
/** Placement: just enough for clients that discover it. */
@NullMarked
package io.coeus.sandbox.cloud.placement;

import org.jspecify.annotations.NullMarked;
