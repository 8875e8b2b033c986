// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import static io.coeus.auth.Bridge.handOver;
import static io.coeus.auth.Bridge.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.coeus.auth.People.Person;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.ApplicationCredentials;
import io.coeus.openstack.identity.ApplicationCredentials.CreatedApplicationCredential;
import io.coeus.openstack.identity.ApplicationCredentials.NewApplicationCredential;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.TokenInfo;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delegation as it has to work with every Keystone: the sandbox's and a real one. */
abstract class DelegationContract {
    @Inject
    Bridge bridge;

    @Inject
    People people;

    @Inject
    OpenStack openStack;

    private final String cluster = UUID.randomUUID().toString();
    private Person person;
    private boolean gone;

    @BeforeEach
    void hire() {
        person = people.hire();
    }

    @AfterEach
    void leave() {
        if (!gone) {
            people.delete(person);
        }
    }

    @Test
    void aClusterActsAsItsCreatorInTheProject() {
        var reply = delegate();

        assertThat(reply.method()).isEqualTo("application_credential");
        assertThat(reply.credentialId()).isEqualTo(cluster);
        var answer = token(cluster, "")
                .statusCode(200)
                .body("projectId", is(person.projectId()))
                .body("userId", is(person.id()))
                .body("acrossProjects", is(false))
                .body("endpoints.network", notNullValue())
                .body("endpoints.'block-storage'", containsString(person.projectId()))
                .extract();
        TokenInfo info = info(answer.path("token"));
        assertThat(info.restricted()).isTrue();
        assertThat(info.roles()).contains("member");
    }

    @Test
    void delegatingTwiceMakesOneCredential() {
        String handover = handover();
        var first = bridge.delegate(cluster, person, handover);
        String id = credentials().findByName(name()).orElseThrow().id();

        assertThat(bridge.delegate(cluster, person, handover)).isEqualTo(first);
        assertThat(credentials().findByName(name()).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aCredentialWhoseSecretWasLostIsReplaced() {
        String lost = make(name(), false).id();

        delegate();

        assertThat(credentials().findByName(name()).orElseThrow().id()).isNotEqualTo(lost);
        token(cluster, "").statusCode(200);
    }

    @Test
    void aHandoverServesOnce() {
        String handover = handover();
        bridge.delegate(cluster, person, handover);

        assertThatThrownBy(() -> bridge.delegate("other", person, handover)).hasMessageContaining("HANDOVER_GONE");
    }

    @Test
    void aTokenOfARestrictedCredentialIsRefusedAtOnce() {
        handOver(person, tokenWith(make("restricted", false)))
                .statusCode(403)
                .body("code", is("CANNOT_DELEGATE"))
                .body("remedy", containsString("--unrestricted"));
    }

    @Test
    void aTokenOfAnUnrestrictedCredentialWillDo() {
        String handover = handOver(person, tokenWith(make("unrestricted", true)))
                .statusCode(200)
                .extract()
                .path("handoverId");

        bridge.delegate(cluster, person, handover);

        token(cluster, "").statusCode(200);
    }

    @Test
    void aTokenHasToBeTheCallersAndGood() {
        Person other = new Person("somebody", "somebody", person.projectId());

        handOver(other, people.tokenOf(person).token()).statusCode(403).body("code", is("NOT_ALLOWED"));
        handOver(person, new Secret("gAAAAAB-made-up"))
                .statusCode(403)
                .body("code", is("TOKEN_REFUSED"))
                .body("detail", not(containsString("made-up")));
        handOver(person, new Secret(" ")).statusCode(400);
    }

    @Test
    void whenTheCreatorIsDisabledOnlyDeletionGoesOn() {
        delegate();
        token(cluster, "").statusCode(200);
        people.disable(person);

        token(cluster, "?refused=true&purpose=delete")
                .statusCode(200)
                .body("acrossProjects", is(true))
                .body("endpoints.'block-storage'", not(containsString(person.projectId())));
        token(cluster, "?refused=true")
                .statusCode(403)
                .body("code", is("CREDENTIAL_REVOKED"))
                .body("remedy", notNullValue());
    }

    @Test
    void revokingTakesTheCredentialBack() {
        delegate();
        token(cluster, "").statusCode(200);

        bridge.revoke(cluster);
        bridge.revoke(cluster);

        assertThat(credentials().findByName(name())).isEmpty();
        token(cluster, "").statusCode(404).body("code", is("CREDENTIAL_UNKNOWN"));
        token(cluster, "?purpose=delete").statusCode(200).body("acrossProjects", is(true));
    }

    @Test
    void revokingWorksAfterTheCreatorIsGone() {
        delegate();
        people.delete(person);
        gone = true;

        token(cluster, "?refused=true").statusCode(403).body("code", is("CREDENTIAL_REVOKED"));
        bridge.revoke(cluster);

        token(cluster, "").statusCode(404);
    }

    @Test
    void revokingWhatNeverWasIsFine() {
        bridge.revoke("never-was");
    }

    @Test
    void managersGetCoeussOwnToken() {
        String own = Bridge.asService()
                .post("/internal/v1/service-token")
                .then()
                .statusCode(200)
                .extract()
                .path("token");

        assertThat(info(own).roles()).contains("admin");
    }

    private CredentialDelegated delegate() {
        return bridge.delegate(cluster, person, handover());
    }

    private String handover() {
        return handOver(person, people.tokenOf(person).token())
                .statusCode(200)
                .extract()
                .path("handoverId");
    }

    private CreatedApplicationCredential make(String name, boolean unrestricted) {
        return credentials().create(new NewApplicationCredential(name, "", Set.of(), unrestricted, null));
    }

    private Secret tokenWith(CreatedApplicationCredential made) {
        return openStack
                .keystone()
                .authenticate(new Credential.ApplicationCredential(made.id(), made.secret()))
                .token();
    }

    private ApplicationCredentials credentials() {
        IssuedToken issued = people.tokenOf(person);
        CloudSession session = openStack.session(issued.token(), issued.info());
        return openStack.as(session).delegation().applicationCredentials();
    }

    private TokenInfo info(String token) {
        return openStack
                .keystone()
                .validate(new Secret(Objects.requireNonNull(token)), false)
                .orElseThrow();
    }

    private String name() {
        return "coeus-" + cluster;
    }
}
