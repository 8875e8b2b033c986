// SPDX-License-Identifier: Apache-2.0
/** The way to cluster-manager. */
@NullMarked
package io.coeus.baremetal.http;

import org.jspecify.annotations.NullMarked;
