// SPDX-License-Identifier: Apache-2.0
/** Volumes that workloads keep their data on. */
@NullMarked
package io.coeus.volume.data;

import org.jspecify.annotations.NullMarked;
