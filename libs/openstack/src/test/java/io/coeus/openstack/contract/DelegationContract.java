// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.Cloud;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.identity.ApplicationCredentials;
import io.coeus.openstack.identity.ApplicationCredentials.CreatedApplicationCredential;
import io.coeus.openstack.identity.ApplicationCredentials.NewApplicationCredential;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.identity.Trusts;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Keystone does for Coeus: giving a user's access on. */
abstract class DelegationContract extends Group {
    DelegationContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void an_application_credential_acts_for_the_user_until_it_is_deleted() {
        CreatedApplicationCredential made = create(Stage.name("credential"));
        Credential credential = new Credential.ApplicationCredential(made.id(), made.secret());

        IssuedToken issued = stage().openStack().keystone().authenticate(credential);
        Cloud delegated = stage().openStack().as(stage().openStack().session(credential));

        assertThat(made.projectId()).isEqualTo(stage().tenant().projectId());
        assertThat(issued.info().applicationCredentialId()).isEqualTo(made.id());
        assertThat(issued.info().user().id()).isEqualTo(stage().tenant().userId());
        assertThat(delegated.compute().servers().listByTag(tag)).isEmpty();

        credentials().delete(stage().tenant().userId(), made.id());

        refused(OpenStackCode.UNAUTHORIZED, () -> stage().openStack().keystone().authenticate(credential));
        credentials().delete(stage().tenant().userId(), made.id());
    }

    @Test
    void an_application_credential_is_found_by_its_name_which_nobody_can_take_again() {
        CreatedApplicationCredential made = create(Stage.name("credential"));

        assertThat(credentials().findByName(made.name()).orElseThrow().id()).isEqualTo(made.id());
        assertThat(credentials().findByName(Stage.name("none"))).isEmpty();
        refused(OpenStackCode.CONFLICT, () -> create(made.name()));
    }

    @Test
    void an_administrator_deletes_anothers_application_credential_and_a_stranger_does_not() {
        CreatedApplicationCredential made = create(Stage.name("credential"));
        String user = stage().tenant().userId();

        refused(
                OpenStackCode.FORBIDDEN,
                () -> strangersCloud().delegation().applicationCredentials().delete(user, made.id()));
        stage().administratorsCloud().delegation().applicationCredentials().delete(user, made.id());

        assertThat(credentials().findByName(made.name())).isEmpty();
    }

    @Test
    void a_trust_lets_another_user_act_in_the_project_until_it_is_deleted() {
        Trusts.Trust trust =
                trusts().create(new Trusts.NewTrust(stage().stranger().userId(), Set.of("member"), true, null));
        trash.add(() -> trusts().delete(trust.id()));
        Credential.PasswordById stranger =
                (Credential.PasswordById) stage().stranger().credential();
        Credential trusted =
                new Credential.PasswordById(stranger.userId(), stranger.password(), new Scope.Trust(trust.id()));

        IssuedToken issued = stage().openStack().keystone().authenticate(trusted);

        assertThat(issued.info().trustId()).isEqualTo(trust.id());
        assertThat(issued.info().caller().orElseThrow().projectId().value())
                .isEqualTo(stage().tenant().projectId());
        assertThat(trusts().given()).contains(trust);

        trusts().delete(trust.id());
        trusts().delete(trust.id());
        assertThat(trusts().given()).doesNotContain(trust);
    }

    private CreatedApplicationCredential create(String name) {
        CreatedApplicationCredential made = credentials()
                .create(new NewApplicationCredential(name, "made by a test", Set.of("member"), false, null));
        trash.add(() -> credentials().delete(stage().tenant().userId(), made.id()));
        return made;
    }

    private ApplicationCredentials credentials() {
        return cloud().delegation().applicationCredentials();
    }

    private Trusts trusts() {
        return cloud().delegation().trusts();
    }
}
