// SPDX-License-Identifier: Apache-2.0
/** The cluster template: what may stand in it and where it is kept. */
@NullMarked
package io.coeus.clusters.template;

import org.jspecify.annotations.NullMarked;
