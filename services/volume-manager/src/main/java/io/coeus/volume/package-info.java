// SPDX-License-Identifier: Apache-2.0
/** volume-manager: owns Cinder volumes of nodes and, above all, of containers. */
@NullMarked
package io.coeus.volume;

import org.jspecify.annotations.NullMarked;
