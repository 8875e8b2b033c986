// SPDX-License-Identifier: Apache-2.0
/** The domain of a make-believe service. */
@NullMarked
package io.coeus.shop.order;

import org.jspecify.annotations.NullMarked;
