// SPDX-License-Identifier: Apache-2.0
/** Tests of the whole service. */
@NullMarked
package io.coeus.clusters;

import org.jspecify.annotations.NullMarked;
