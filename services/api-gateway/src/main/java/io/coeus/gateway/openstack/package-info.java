// SPDX-License-Identifier: Apache-2.0
/** Keystone, which says who a caller is. */
@NullMarked
package io.coeus.gateway.openstack;

import org.jspecify.annotations.NullMarked;
