// SPDX-License-Identifier: Apache-2.0
/** Lending machines to clusters and taking them back. */
@NullMarked
package io.coeus.baremetal.machine;

import org.jspecify.annotations.NullMarked;
