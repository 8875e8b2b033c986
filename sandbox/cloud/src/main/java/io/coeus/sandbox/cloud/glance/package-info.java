// SPDX-License-Identifier: Apache-2.0
/** Images v2. */
@NullMarked
package io.coeus.sandbox.cloud.glance;

import org.jspecify.annotations.NullMarked;
