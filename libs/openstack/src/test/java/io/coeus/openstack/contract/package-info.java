// SPDX-License-Identifier: Apache-2.0
/** What every cloud must do for Coeus: run against the sandbox in each build and against a real OpenStack on demand. */
@NullMarked
package io.coeus.openstack.contract;

import org.jspecify.annotations.NullMarked;
