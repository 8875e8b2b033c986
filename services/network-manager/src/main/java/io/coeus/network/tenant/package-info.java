// SPDX-License-Identifier: Apache-2.0
/** Networks that projects make for their workloads. */
@NullMarked
package io.coeus.network.tenant;

import org.jspecify.annotations.NullMarked;
