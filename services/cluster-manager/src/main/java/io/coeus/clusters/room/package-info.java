// SPDX-License-Identifier: Apache-2.0
/** Room in the cloud: what operations need of it, and what is promised to those under way. */
@NullMarked
package io.coeus.clusters.room;

import org.jspecify.annotations.NullMarked;
