// SPDX-License-Identifier: Apache-2.0
/** An adapter of a make-believe service. */
@NullMarked
package io.coeus.shop.postgres;

import org.jspecify.annotations.NullMarked;
