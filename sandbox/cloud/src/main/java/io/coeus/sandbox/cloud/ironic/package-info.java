// SPDX-License-Identifier: Apache-2.0
/** Bare metal v1. */
@NullMarked
package io.coeus.sandbox.cloud.ironic;

import org.jspecify.annotations.NullMarked;
