// SPDX-License-Identifier: Apache-2.0
/** Sessions and the token cache, tested without Keystone. */
@NullMarked
package io.coeus.openstack.identity;

import org.jspecify.annotations.NullMarked;
