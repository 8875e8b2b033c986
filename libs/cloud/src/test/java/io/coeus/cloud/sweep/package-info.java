// SPDX-License-Identifier: Apache-2.0
/** Tests of the sweep. */
@NullMarked
package io.coeus.cloud.sweep;

import org.jspecify.annotations.NullMarked;
