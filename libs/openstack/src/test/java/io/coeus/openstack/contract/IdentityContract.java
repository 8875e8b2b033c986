// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.kernel.RequestId;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CallContext;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.ServiceFailure;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Keystone;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.identity.TokenInfo;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Keystone does for Coeus: tokens. */
abstract class IdentityContract extends Group {
    IdentityContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_password_gives_a_token_for_the_project() {
        IssuedToken issued = keystone().authenticate(stage().tenant().credential());

        assertThat(issued.info().project()).isNotNull();
        assertThat(issued.info().caller().orElseThrow().projectId().value())
                .isEqualTo(stage().tenant().projectId());
        assertThat(issued.info().user().id()).isEqualTo(stage().tenant().userId());
        assertThat(issued.info().roles()).contains("member");
        assertThat(issued.info().expiresAt()).isAfter(issued.info().issuedAt());
        assertThat(issued.info().methods()).contains("password");
    }

    @Test
    void a_wrong_password_is_refused_without_repeating_it() {
        Credential wrong = new Credential.PasswordById(
                stage().tenant().userId(), new Secret("not-the-password"), new Scope.None());

        Problem problem = refused(OpenStackCode.UNAUTHORIZED, () -> keystone().authenticate(wrong));

        assertThat(problem.getMessage()).contains("Keystone").doesNotContain("not-the-password");
        assertThat(ServiceFailure.behind(problem).orElseThrow().requestId()).isPresent();
    }

    @Test
    void a_token_is_valid_by_its_own_right_and_asked_by_a_service() {
        IssuedToken issued = keystone().authenticate(stage().tenant().credential());

        TokenInfo own = keystone().validate(issued.token(), true).orElseThrow();
        TokenInfo asked = keystone()
                .validate(issued.token(), stage().administrator(), false)
                .orElseThrow();

        assertThat(own.catalog()).isEqualTo(issued.info().catalog());
        assertThat(own.catalog().entries()).isNotEmpty();
        assertThat(asked.catalog().entries()).isEmpty();
        assertThat(asked.user()).isEqualTo(own.user());
        assertThat(asked.project()).isEqualTo(own.project());
        assertThat(asked.roles()).isEqualTo(own.roles());
    }

    @Test
    void an_unknown_or_revoked_token_is_not_valid() {
        IssuedToken issued = keystone().authenticate(stage().tenant().credential());
        keystone().revoke(issued.token());

        assertThat(keystone().validate(new Secret("no-such-token"), false)).isEmpty();
        assertThat(keystone().validate(new Secret("no-such-token"), stage().administrator(), false))
                .isEmpty();
        assertThat(keystone().validate(issued.token(), false)).isEmpty();
        keystone().revoke(issued.token());
    }

    @Test
    void a_token_can_be_had_for_another_scope() {
        IssuedToken first = keystone().authenticate(stage().tenant().credential());

        IssuedToken second = keystone()
                .authenticate(new Credential.Token(
                        first.token(), new Scope.Project(stage().tenant().projectId())));

        assertThat(second.info().project()).isEqualTo(first.info().project());
    }

    @Test
    void a_session_gets_another_token_when_a_service_refuses_the_first() {
        CloudSession session = stage().openStack().session(stage().tenant().credential());
        Secret first = session.token();
        keystone().revoke(first);

        stage().openStack().as(session).compute().servers().listByTag(tag);

        assertThat(session.token()).isNotEqualTo(first);
    }

    @Test
    void services_are_found_by_any_of_their_names() {
        CloudSession session = stage().tenant().session();

        assertThat(session.endpoint("volumev3")).isEqualTo(session.endpoint("block-storage"));
        assertThat(session.offers("compute")).isTrue();
        assertThat(session.offers("no-such-service")).isFalse();
        refused(OpenStackCode.SERVICE_MISSING, () -> session.endpoint("no-such-service"));
    }

    @Test
    void request_ids_of_the_services_are_known_afterwards() {
        stage().tenant().session().token();
        RequestId id = Ids.random().request();

        try (CallContext context = CallContext.open(id)) {
            cloud().compute().flavors().list();
            cloud().networking().networks().listExternal();

            assertThat(context.serviceRequestIds()).hasSize(2).allMatch(text -> text.startsWith("req-"));
        }
    }

    private Keystone keystone() {
        return stage().openStack().keystone();
    }
}
