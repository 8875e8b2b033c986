// SPDX-License-Identifier: Apache-2.0
/** Journeys through the real processes: what users do, and what goes wrong meanwhile. */
@NullMarked
package io.coeus.it.journey;

import org.jspecify.annotations.NullMarked;
