// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

/**
 * How a node joined: its one-time token is used up by it.
 *
 * @param requests SHA-256 of the signing requests it joined with
 * @param reportKey SHA-256 of the bearer it reports with
 */
public record Membership(String requests, String reportKey) {}
