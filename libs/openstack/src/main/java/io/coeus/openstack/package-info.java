// SPDX-License-Identifier: Apache-2.0
/** OpenStack as Coeus sees it: one {@link io.coeus.openstack.OpenStack} per process, one {@link io.coeus.openstack.Cloud} per credential. */
@NullMarked
package io.coeus.openstack;

import org.jspecify.annotations.NullMarked;
