// SPDX-License-Identifier: Apache-2.0
/** baremetal-manager: owns Ironic machines lent to clusters. */
@NullMarked
package io.coeus.baremetal;

import org.jspecify.annotations.NullMarked;
