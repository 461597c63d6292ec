package org.dacheng.app.firstrun;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Publishes the sample processes on a test database that is not embedded, where the first start loads nothing. */
@Component
@ConditionalOnProperty("dacheng.test.database-test")
class TestProcesses implements ApplicationRunner {

    private final SampleCompany samples;

    TestProcesses(SampleCompany samples) {
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        samples.publishProcesses();
    }
}
