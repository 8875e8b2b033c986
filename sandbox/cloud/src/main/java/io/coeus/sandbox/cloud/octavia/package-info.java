// SPDX-License-Identifier: Apache-2.0
/** Load balancing v2. */
@NullMarked
package io.coeus.sandbox.cloud.octavia;

import org.jspecify.annotations.NullMarked;
