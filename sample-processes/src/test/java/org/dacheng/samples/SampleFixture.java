package org.dacheng.samples;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.Tasks;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published samples and the people of the sample company, for tests. */
@Component
class SampleFixture {

    final Requests requests;
    final Tasks tasks;
    private final ProcessPackages packages;
    private final Processes processes;
    private final People people;
    private final Attachments attachments;

    SampleFixture(
            Requests requests,
            Tasks tasks,
            ProcessPackages packages,
            Processes processes,
            People people,
            Attachments attachments) {
        this.requests = requests;
        this.tasks = tasks;
        this.packages = packages;
        this.processes = processes;
        this.people = people;
        this.attachments = attachments;
    }

    /** Publishes a sample; publishing it again returns the same version. */
    ProcessView publish(String key) {
        return publish(key, SamplePackage.read(key));
    }

    ProcessView publish(String key, ProcessPackage content) {
        return publishAs("hr", key, content);
    }

    ProcessView publishAs(String personId, String key, ProcessPackage content) {
        return packages.publish(actor(personId), key, content).process();
    }

    List<String> startable(String personId) {
        return processes.startable(actor(personId)).stream()
                .map(ProcessView::key)
                .toList();
    }

    RequestWalkthrough submit(String personId, String process, Map<String, ? extends @Nullable Object> data) {
        publish(process);
        RequestView request = requests.submit(actor(personId), new SubmitRequest(process, data, Map.of(), null));
        return new RequestWalkthrough(this, request.id(), personId);
    }

    /**
     * Uploads a small PDF.
     *
     * @return ids, as the form expects them
     */
    List<String> pdf(String personId, String name) {
        byte[] content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return List.of(attachments
                .upload(actor(personId), name, new ByteArrayInputStream(content))
                .id());
    }

    List<String> withRole(String role) {
        return people.withRole(role).stream().map(PersonView::id).toList();
    }

    Actor actor(String personId) {
        PersonView person = people.get(personId);
        Set<String> roles = new TreeSet<>(person.roles());
        roles.add(RoleKeys.EMPLOYEE);
        return new Actor(personId, roles, person.locale(), ZoneId.of("Asia/Shanghai"), "test");
    }
}
