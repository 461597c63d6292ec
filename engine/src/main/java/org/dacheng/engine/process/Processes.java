package org.dacheng.engine.process;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Service;

/** Lists and finds published processes. */
@Service
public class Processes {

    private final Definitions definitions;
    private final People people;
    private final Departments departments;

    Processes(Definitions definitions, People people, Departments departments) {
        this.definitions = definitions;
        this.people = people;
        this.departments = departments;
    }

    /** Processes the asker may start, by group and name. */
    public List<ProcessView> startable(Asker asker) {
        return permitted(asker).stream()
                .filter(process -> definitions.available(process.key()))
                .toList();
    }

    /** The {@link #startable(Asker)} and those that the asker could start if they were not switched off. */
    public List<ProcessView> permitted(Asker asker) {
        Collator collator = Collator.getInstance(asker.locale());
        PersonView person = people.get(asker.personId());
        List<String> departmentsOf = departmentsOf(person);
        return definitions.newest().stream()
                .filter(definition -> definition.settings().whoMayStart().includes(person, departmentsOf))
                .map(Definition::view)
                .sorted(Comparator.comparing((ProcessView view) -> view.group().in(asker.locale()), collator)
                        .thenComparing(view -> view.name().in(asker.locale()), collator))
                .toList();
    }

    /** Those among the {@link #startable(Asker)} whose form a person can fill in, in the same order. */
    public List<ProcessView> offered(Asker asker) {
        Set<String> byProgram = definitions.newest().stream()
                .filter(definition -> definition.schema().values().stream()
                        .anyMatch(field -> field.type().givenByProgram()))
                .map(Definition::key)
                .collect(Collectors.toSet());
        return startable(asker).stream()
                .filter(process -> !byProgram.contains(process.key()))
                .toList();
    }

    /**
     * @throws NotFound when there is none, or the asker may not start it
     * @throws ProcessSwitchedOff when nobody can start it at present
     */
    public ProcessView startable(Asker asker, String key) {
        return definition(asker, key).view();
    }

    /**
     * The newest version of a process that the asker may start.
     *
     * @throws NotFound when there is none, or the asker may not start it
     * @throws ProcessSwitchedOff when nobody can start it at present
     */
    public Definition definition(Asker asker, String key) {
        Definition process = permitted(asker, key);
        if (!definitions.available(key)) {
            throw new ProcessSwitchedOff(process.name());
        }
        return process;
    }

    /**
     * Like {@link #definition}, also of a process that is switched off.
     *
     * @throws NotFound when there is none, or it is not for the asker to start
     */
    public Definition permitted(Asker asker, String key) {
        PersonView person = people.get(asker.personId());
        return definitions
                .newest(key)
                .filter(found -> found.settings().whoMayStart().includes(person, departmentsOf(person)))
                .orElseThrow(() -> new NotFound(Message.of("engine.process.not-found", key)));
    }

    /**
     * Processes whose requests the asker may see all of: his own as owner, or every one as auditor or administrator.
     */
    public List<ProcessView> overseen(Asker asker) {
        boolean everything = Oversight.ofEverything(asker);
        return definitions.newest().stream()
                .filter(found -> everything || found.settings().owners().contains(asker.personId()))
                .map(Definition::view)
                .toList();
    }

    private List<String> departmentsOf(PersonView person) {
        return person.departmentIds().stream()
                .flatMap(id -> departments.pathUp(id).stream())
                .map(DepartmentView::id)
                .distinct()
                .toList();
    }
}
