package org.dacheng.okr.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.request.Attempts;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.request.SubmitRequest;
import org.dacheng.okr.cycle.CycleProcess;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Agreeing;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submits objectives to be agreed on, by the process that the cycle names. */
@Service
public class Agreements {

    private final Cycles cycles;
    private final Agreeing agreeing;
    private final Submissions submissions;
    private final Sheets sheets;
    private final Processes processes;
    private final GoalFields fields;
    private final Requests requests;
    private final Attempts attempts;

    Agreements(
            Cycles cycles,
            Agreeing agreeing,
            Submissions submissions,
            Sheets sheets,
            Processes processes,
            GoalFields fields,
            Requests requests,
            Attempts attempts) {
        this.cycles = cycles;
        this.agreeing = agreeing;
        this.submissions = submissions;
        this.sheets = sheets;
        this.processes = processes;
        this.fields = fields;
        this.requests = requests;
        this.attempts = attempts;
    }

    /**
     * What of the owner is ready, all of it or what is chosen. When the asker's last request for them was sent back,
     * that request is submitted again with what stands now.
     *
     * @param chosen ids of objectives; null for everything that is ready
     * @return id of the request, or null when the cycle names no process and all are agreed at once
     * @throws InvalidInput see {@link Agreeing#ready}; nothing to submit; something chosen that is not ready,
     *     pointer {@code /objectiveIds}; the process has no field for objectives
     */
    public @Nullable String submit(Asker asker, String cycleId, Owner owner, @Nullable Collection<String> chosen) {
        return attempts.inTransaction(() -> {
            CycleView cycle = cycles.get(asker, cycleId);
            submissions.lock(cycleId, owner);
            if (chosen != null && chosen.isEmpty()) {
                throw refused("/objectiveIds", Message.of("okr.agreement.choose"));
            }
            List<String> ids = agreeing.ready(asker, cycleId, owner, id -> chosen == null || chosen.contains(id));
            if (chosen != null && !new HashSet<>(ids).containsAll(chosen)) {
                throw refused("/objectiveIds", Message.of("okr.agreement.not-ready"));
            }
            if (ids.isEmpty()) {
                throw refused("/owner", Message.of("okr.agreement.nothing-to-submit"));
            }
            String submission = submissions.add(cycleId, owner, asker.personId(), sheets.of(asker, cycle, owner, ids));
            String process = cycle.agreementProcess();
            if (process == null) {
                agreeing.agreed(asker.personId(), ids);
                submissions.agreed(submission);
                return null;
            }
            String returned = returned(asker, cycleId, owner);
            return returned == null
                    ? start(asker, process, submission)
                    : resubmit(asker, requests.get(asker, returned), submission);
        });
    }

    private @Nullable String returned(Asker asker, String cycleId, Owner owner) {
        String last = submissions.lastRequest(cycleId, owner, asker.personId());
        return last != null && requests.get(asker, last).can().resubmit() ? last : null;
    }

    private String start(Asker asker, String process, String submission) {
        Definition definition = processes.definition(asker, process);
        // It may have been changed since the cycle named it.
        CycleProcess.AGREEMENT.unfit(definition).ifPresent(text -> {
            throw refused("/cycleId", text);
        });
        String field = field(definition.formVersionId());
        return requests.submit(asker, new SubmitRequest(process, Map.of(field, submission), Map.of(), null))
                .id();
    }

    private String resubmit(Asker asker, RequestView request, String submission) {
        Map<String, @Nullable Object> data = new HashMap<>(request.data());
        data.put(field(request.formVersionId()), submission);
        return requests.resubmit(asker, request.id(), data, Map.of()).id();
    }

    private String field(String formVersionId) {
        return fields.key(formVersionId, OkrObjectivesType.NAME)
                .orElseThrow(() -> refused("/cycleId", Message.of("okr.agreement.process-without-field")));
    }

    static InvalidInput refused(String pointer, Message text) {
        return new InvalidInput(List.of(new Violation(pointer, text)));
    }
}
