// SPDX-License-Identifier: Apache-2.0
/** What the tests of this service share. */
@NullMarked
package io.coeus.clusters.testing;

import org.jspecify.annotations.NullMarked;
