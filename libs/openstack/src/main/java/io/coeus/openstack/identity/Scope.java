// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

/** What a token is asked for. */
public sealed interface Scope {
    /** A project, by its id. */
    record Project(String id) implements Scope {}

    /** A project, by its name in a domain. */
    record NamedProject(String name, DomainRef domain) implements Scope {}

    /** The project and roles a trust hands over. */
    record Trust(String id) implements Scope {}

    /** Nothing; or, for an application credential, the project it belongs to. */
    record None() implements Scope {}
}
