// SPDX-License-Identifier: Apache-2.0
/** Volumes that nodes keep their container images on. */
@NullMarked
package io.coeus.volume.node;

import org.jspecify.annotations.NullMarked;
