// SPDX-License-Identifier: Apache-2.0
/** What a user may ask of a cluster, before its owner is asked. */
@NullMarked
package io.coeus.gateway.cluster;

import org.jspecify.annotations.NullMarked;
