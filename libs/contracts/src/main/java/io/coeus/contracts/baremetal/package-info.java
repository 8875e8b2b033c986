// SPDX-License-Identifier: Apache-2.0
/** Commands, replies and events owned by baremetal-manager. */
@NullMarked
package io.coeus.contracts.baremetal;

import org.jspecify.annotations.NullMarked;
