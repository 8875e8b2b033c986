// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;

/** A new token and what it is good for. */
public record IssuedToken(Secret token, TokenInfo info) {}
