// SPDX-License-Identifier: Apache-2.0
/** What every service tells of things in the cloud that changed behind its back. */
@NullMarked
package io.coeus.contracts.drift;

import org.jspecify.annotations.NullMarked;
