// SPDX-License-Identifier: Apache-2.0
/** The COE drivers, as found on the class path. */
@NullMarked
package io.coeus.clusters.drivers;

import org.jspecify.annotations.NullMarked;
