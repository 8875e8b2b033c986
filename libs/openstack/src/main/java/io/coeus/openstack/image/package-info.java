// SPDX-License-Identifier: Apache-2.0
/** Glance: looking images up. */
@NullMarked
package io.coeus.openstack.image;

import org.jspecify.annotations.NullMarked;
