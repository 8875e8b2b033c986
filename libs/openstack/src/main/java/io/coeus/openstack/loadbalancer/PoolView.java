// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import java.util.List;

/** A pool and who is in it. */
public record PoolView(String id, String name, List<Member> members) {}
