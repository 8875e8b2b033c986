// SPDX-License-Identifier: Apache-2.0
/** Nova: servers and what they need. */
@NullMarked
package io.coeus.openstack.compute;

import org.jspecify.annotations.NullMarked;
