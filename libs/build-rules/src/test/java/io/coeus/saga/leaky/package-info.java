// SPDX-License-Identifier: Apache-2.0
/** A make-believe part of the saga library. */
@NullMarked
package io.coeus.saga.leaky;

import org.jspecify.annotations.NullMarked;
