// SPDX-License-Identifier: Apache-2.0
/** Cinder: volumes, their types and the room for them. */
@NullMarked
package io.coeus.openstack.volume;

import org.jspecify.annotations.NullMarked;
