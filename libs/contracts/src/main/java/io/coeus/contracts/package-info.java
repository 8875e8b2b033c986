// SPDX-License-Identifier: Apache-2.0
/** What is on the wire between the services: the common parts. */
@NullMarked
package io.coeus.contracts;

import org.jspecify.annotations.NullMarked;
