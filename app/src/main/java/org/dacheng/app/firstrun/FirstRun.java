package org.dacheng.app.firstrun;

import org.dacheng.base.database.DatabaseProperties;
import org.dacheng.people.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Fills an empty embedded database with the sample company, before the server accepts requests and before scheduled
 * work runs: days already sealed must not get entries afterwards.
 */
@Component
class FirstRun implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final DatabaseProperties database;
    private final FirstRunProperties properties;
    private final Organisations organisations;
    private final SampleCompany samples;
    private final SampleRequests requests;

    FirstRun(
            DatabaseProperties database,
            FirstRunProperties properties,
            Organisations organisations,
            SampleCompany samples,
            SampleRequests requests) {
        this.database = database;
        this.properties = properties;
        this.organisations = organisations;
        this.samples = samples;
        this.requests = requests;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (database.embedded() && properties.samples() && organisations.isEmpty()) {
            LOG.info("The database is empty: loading the sample company and its processes");
            samples.load();
        }
        if (database.embedded()) {
            requests.load();
        }
    }
}
