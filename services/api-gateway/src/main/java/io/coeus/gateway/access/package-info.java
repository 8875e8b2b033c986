// SPDX-License-Identifier: Apache-2.0
/** Who a caller is and what he may do. */
@NullMarked
package io.coeus.gateway.access;

import org.jspecify.annotations.NullMarked;
