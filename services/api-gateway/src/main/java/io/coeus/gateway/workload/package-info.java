// SPDX-License-Identifier: Apache-2.0
/** What a user may ask of a workload, before its owner is asked. */
@NullMarked
package io.coeus.gateway.workload;

import org.jspecify.annotations.NullMarked;
