// SPDX-License-Identifier: Apache-2.0
/** What was made in the cloud, written down before it is made. */
@NullMarked
package io.coeus.messaging.ledger;

import org.jspecify.annotations.NullMarked;
