// SPDX-License-Identifier: Apache-2.0
/** Keystone: tokens, sessions, catalogue, delegated credentials. */
@NullMarked
package io.coeus.openstack.identity;

import org.jspecify.annotations.NullMarked;
