package org.dacheng.app.firstrun;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.okr.sample.SampleGoals;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.organisation.Organisations;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the sample organisation, its processes and its goals; loads nothing if any part is invalid. */
@Component
class SampleCompany {

    private final Organisations organisations;
    private final ProcessPackages packages;
    private final SampleGoals goals;
    private final SampleRequests requests;
    private final People people;
    private final SampleFiles samples;
    private final FirstRunProperties properties;
    private final ObjectMapper json;

    SampleCompany(
            Organisations organisations,
            ProcessPackages packages,
            SampleGoals goals,
            SampleRequests requests,
            People people,
            SampleFiles samples,
            FirstRunProperties properties,
            ObjectMapper json) {
        this.organisations = organisations;
        this.packages = packages;
        this.goals = goals;
        this.requests = requests;
        this.people = people;
        this.samples = samples;
        this.properties = properties;
        this.json = json;
    }

    @Transactional
    public void load() {
        loadOrganisation();
        publishProcesses();
        loadGoals();
        if (properties.requests()) {
            requests.plan();
        }
    }

    private void loadGoals() {
        Set<String> processes = Arrays.stream(samples.find("processes/*/process.json"))
                .map(SampleFiles::folder)
                .collect(Collectors.toSet());
        for (Resource file : samples.find("goals/*.json")) {
            try (InputStream content = file.getInputStream()) {
                goals.load(content, processes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private void loadOrganisation() {
        for (Resource file : samples.find("organisation/*.json")) {
            try (InputStream content = file.getInputStream()) {
                organisations.load(content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Idempotent. */
    @Transactional
    public void publishProcesses() {
        Actor publisher = publisher();
        for (Resource process : samples.find("processes/*/process.json")) {
            packages.publish(publisher, SampleFiles.folder(process), read(process));
        }
    }

    private Actor publisher() {
        PersonView admin = people.get("admin");
        return new Actor(admin.id(), admin.roles(), Locale.ENGLISH, admin.zone(), "first start");
    }

    private ProcessPackage read(Resource process) {
        try {
            return new ProcessPackage(
                    json.readTree(process.getURL()),
                    json.readTree(process.createRelative("form.json").getURL()),
                    json.readTree(process.createRelative("flow.json").getURL()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
