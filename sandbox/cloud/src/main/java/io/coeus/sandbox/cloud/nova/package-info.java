// SPDX-License-Identifier: Apache-2.0
/** Compute v2.1 with microversions up to 2.93. */
@NullMarked
package io.coeus.sandbox.cloud.nova;

import org.jspecify.annotations.NullMarked;
