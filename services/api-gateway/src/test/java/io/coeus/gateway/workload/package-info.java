// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.gateway.workload;

import org.jspecify.annotations.NullMarked;
