// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.access;

import io.coeus.kernel.Caller;
import io.coeus.kernel.RequestId;
import io.coeus.kernel.Secret;

/**
 * One authenticated request: who asks, under which request id, with which token. The token is passed on only where the
 * owner delegates it.
 */
public record Session(Caller caller, RequestId requestId, Secret token) {}
