// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.auth.ServiceAccountConfig;
import io.coeus.auth.grant.AuthCode;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.ByApplicationCredential;
import io.coeus.auth.grant.Grant.ByTrust;
import io.coeus.auth.grant.Grant.Given;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Scope;
import io.coeus.sandbox.cloud.Options;
import io.coeus.sandbox.cloud.SandboxCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when Keystone is old, strict, slow or away. */
class KeystoneIdentityTest {
    private static final String APPLICATION_CREDENTIALS = "application_credentials$";
    private static final DomainRef DOMAIN = DomainRef.id("default");

    private SandboxCloud cloud;
    private OpenStack openStack;
    private KeystoneIdentity identity;
    private IssuedToken user;
    private Grant intended;

    private record Account(String username, String password, String project, String domain)
            implements ServiceAccountConfig {}

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        openStack = OpenStack.of(
                CloudSettings.of(URI.create(cloud.url() + "/identity/v3")).inRegion(""), CallListener.SILENT);
        identity = identity("devcloud");
        user = openStack
                .keystone()
                .authenticate(new Credential.Password(
                        "demo", DOMAIN, new Secret("devcloud"), new Scope.NamedProject("demo", DOMAIN)));
        intended = Grant.intended("c1", project(user), user.info().user().id());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void makesATrustWhereThereAreNoApplicationCredentials() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s', 'action': 'error', 'status': 404}");

        Given given = give();
        Grant grant = intended.as(given);

        assertThat(given).isInstanceOf(ByTrust.class);
        CloudAccess access = identity.use(grant);
        assertThat(access.projectId()).isEqualTo(project(user));
        assertThat(access.userId()).isEqualTo(user.info().user().id());

        identity.takeBack(grant, given.externalId());
        identity.takeBack(grant, given.externalId());
        assertThatThrownBy(() -> identity.use(grant)).hasMessageContaining("CREDENTIAL_REVOKED");
    }

    @Test
    void makesATrustWhereAPolicyForbidsApplicationCredentials() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s', 'action': 'error', 'status': 403}");

        assertThat(give()).isInstanceOf(ByTrust.class);
    }

    @Test
    void saysThatNeitherIsAllowed() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s|trusts$', 'action': 'error', 'status': 403}");

        assertThatThrownBy(this::give).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(AuthCode.CANNOT_DELEGATE);
            assertThat(problem.remedy()).contains("operator");
        });
    }

    @Test
    void replacesACredentialWhoseAnswerWasLost() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s', 'action': 'act-then-reset', 'times': 1}");
        assertThatThrownBy(this::give).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                .isEqualTo(Kind.UNAVAILABLE));
        String lost = identity.findLost(intended).orElseThrow();

        Given given = give();
        Grant grant = intended.as(given);

        assertThat(given).isInstanceOf(ByApplicationCredential.class);
        assertThat(given.externalId()).isNotEqualTo(lost);
        assertThat(identity.use(grant).userId()).isEqualTo(intended.userId());
    }

    @Test
    void takesBackWhatWasLost() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s', 'action': 'act-then-reset', 'times': 1}");
        assertThatThrownBy(this::give).isInstanceOf(Problem.class);

        identity.takeBack(intended, identity.findLost(intended).orElseThrow());

        assertThat(identity.findLost(intended)).isEmpty();
    }

    @Test
    void findsNothingOfAUserWhoIsGone() {
        assertThat(identity.findLost(Grant.intended("c1", "p", "nobody"))).isEmpty();
    }

    @Test
    void blamesItsOwnAccountWhenThatIsWhatIsWrong() throws Exception {
        fault("{'method': 'POST', 'pathRegex': '%s', 'action': 'error', 'status': 404}");
        Grant grant = intended.as(give());
        KeystoneIdentity wrong = identity("not-the-password");

        assertThatThrownBy(wrong::own).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(AuthCode.SERVICE_ACCOUNT_REFUSED);
            assertThat(problem.kind().retryable()).isTrue();
            assertThat(problem.toString()).doesNotContain("not-the-password");
        });
        assertThatThrownBy(() -> wrong.use(grant)).hasMessageContaining("SERVICE_ACCOUNT_REFUSED");
    }

    @Test
    void asksAgainLaterWhileKeystoneIsAway() {
        cloud.close();

        assertThatThrownBy(identity::own).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(OpenStackCode.UNAVAILABLE));
    }

    private Given give() {
        return identity.give(intended, user.token(), user.info());
    }

    private KeystoneIdentity identity(String password) {
        return new KeystoneIdentity(openStack, new Account("coeus", password, "service", "default"), Clock.systemUTC());
    }

    private static String project(IssuedToken token) {
        return token.info().caller().orElseThrow().projectId().value();
    }

    private void fault(String rule) throws IOException, InterruptedException {
        String json = rule.formatted(APPLICATION_CREDENTIALS).replace('\'', '"');
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url() + "/_sandbox/faults"))
                .POST(BodyPublishers.ofString(json))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(201);
    }
}
