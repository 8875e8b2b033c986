// SPDX-License-Identifier: Apache-2.0
/** Data volumes as projects see them. */
@NullMarked
package io.coeus.volume.tenant;

import org.jspecify.annotations.NullMarked;
