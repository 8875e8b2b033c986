// SPDX-License-Identifier: Apache-2.0
/** Tests of the checks against the cloud. */
@NullMarked
package io.coeus.clusters.openstack;

import org.jspecify.annotations.NullMarked;
