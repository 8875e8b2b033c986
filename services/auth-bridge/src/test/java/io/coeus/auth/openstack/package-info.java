// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.auth.openstack;

import org.jspecify.annotations.NullMarked;
