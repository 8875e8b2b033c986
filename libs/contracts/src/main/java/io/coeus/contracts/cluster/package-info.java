// SPDX-License-Identifier: Apache-2.0
/** Commands, replies, events and views owned by cluster-manager. */
@NullMarked
package io.coeus.contracts.cluster;

import org.jspecify.annotations.NullMarked;
