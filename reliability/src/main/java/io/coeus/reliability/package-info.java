// SPDX-License-Identifier: Apache-2.0
/** The crash matrix: all services in one process, with time, chance and every stop decided by a seed. */
@NullMarked
package io.coeus.reliability;

import org.jspecify.annotations.NullMarked;
