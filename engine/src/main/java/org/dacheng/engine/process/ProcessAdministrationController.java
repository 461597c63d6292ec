package org.dacheng.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page where HR designers see every process and switch it off or on. */
@Controller
@RequestMapping("/admin/processes")
class ProcessAdministrationController {

    private final ProcessAdministration administration;
    private final PublishedDefinitions definitions;
    private final People people;

    ProcessAdministrationController(
            ProcessAdministration administration, PublishedDefinitions definitions, People people) {
        this.administration = administration;
        this.definitions = definitions;
        this.people = people;
    }

    @GetMapping
    String list(PageReply reply) {
        List<ProcessOverview> processes = administration.all(reply.actor());
        reply.with("processes", processes);
        reply.with("people", named(processes));
        return "engine/processes";
    }

    @PostMapping("/{key}/availability")
    String switchOn(PageReply reply, @PathVariable String key) {
        administration.switchOn(reply.actor(), key);
        reply.flash(Message.of("engine.processes.now-on", name(key)));
        return "redirect:/admin/processes";
    }

    @PostMapping("/{key}/availability/removal")
    String switchOff(PageReply reply, @PathVariable String key) {
        administration.switchOff(reply.actor(), key);
        reply.flash(Message.of("engine.processes.now-off", name(key)));
        return "redirect:/admin/processes";
    }

    private LocalText name(String key) {
        return definitions.newest(key).map(PublishedDefinition::name).orElse(LocalText.same(key));
    }

    /** People who published or switched a process, by id. */
    private Map<String, PersonView> named(List<ProcessOverview> processes) {
        return processes.stream()
                .flatMap(process -> Stream.of(process.publishedBy(), process.changedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .collect(Collectors.toMap(PersonView::id, person -> person));
    }
}
