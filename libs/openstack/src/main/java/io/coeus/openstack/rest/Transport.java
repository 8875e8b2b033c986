// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.io.IOException;

/** Carries one request to a service, once. The place for tests to put a service that never was. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends and waits for the whole answer.
     *
     * @throws java.net.ConnectException when nothing was sent, since there was no connection
     * @throws java.net.http.HttpTimeoutException when there was no whole answer in the request's time
     * @throws IOException when the connection broke; the service may have acted
     */
    Response send(Request request) throws IOException, InterruptedException;
}
