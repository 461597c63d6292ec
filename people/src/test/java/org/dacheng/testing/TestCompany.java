package org.dacheng.testing;

import java.io.IOException;
import java.io.InputStream;
import org.dacheng.people.organisation.Organisations;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads the {@link SmallCompany} into every {@link DatabaseTest}, once per Spring context; another one with the
 * property {@code dacheng.test.company=classpath:…} on the test.
 */
@Component
@ConditionalOnProperty("dacheng.test.database-test")
class TestCompany implements ApplicationRunner, Ordered {

    private final Organisations organisations;
    private final ResourceLoader resources;
    private final Environment environment;

    TestCompany(Organisations organisations, ResourceLoader resources, Environment environment) {
        this.organisations = organisations;
        this.resources = resources;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String company = environment.getProperty("dacheng.test.company", SmallCompany.RESOURCE);
        if (organisations.isEmpty()) {
            try (InputStream json = resources.getResource(company).getInputStream()) {
                organisations.load(json);
            }
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
