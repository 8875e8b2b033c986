// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

/**
 * A thing in the cloud that bears a tag of ours.
 *
 * @param kind as in the ledger, such as {@code neutron.port}
 * @param delete asks the cloud to delete it
 */
public record Thing(String kind, String name, String id, Runnable delete) {}
