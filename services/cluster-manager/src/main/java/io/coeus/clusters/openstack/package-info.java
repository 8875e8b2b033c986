// SPDX-License-Identifier: Apache-2.0
/** What a cluster needs of the cloud, checked before it is promised. */
@NullMarked
package io.coeus.clusters.openstack;

import org.jspecify.annotations.NullMarked;
