// SPDX-License-Identifier: Apache-2.0
/** Ironic: choosing, reserving and deploying machines. */
@NullMarked
package io.coeus.openstack.baremetal;

import org.jspecify.annotations.NullMarked;
