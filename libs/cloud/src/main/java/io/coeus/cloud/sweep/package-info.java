// SPDX-License-Identifier: Apache-2.0
/** Compares what a manager wrote down with what the cloud has. */
@NullMarked
package io.coeus.cloud.sweep;

import org.jspecify.annotations.NullMarked;
