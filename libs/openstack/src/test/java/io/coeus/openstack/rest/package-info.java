// SPDX-License-Identifier: Apache-2.0
/** How calls travel, tested without a network. */
@NullMarked
package io.coeus.openstack.rest;

import org.jspecify.annotations.NullMarked;
