package org.dacheng.engine.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.signing.Situation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes forecasts for requests that are filled in, submitted or running. */
@Component
class Forecasts {

    private final Signers signers;
    private final Conditions conditions;

    Forecasts(Signers signers, Conditions conditions) {
        this.signers = signers;
        this.conditions = conditions;
    }

    /** A request as it stands or would stand. */
    record Case(
            String submitterId,
            Map<String, @Nullable Object> answers,
            Map<String, List<String>> chosen,
            Progress progress,
            Instant at) {}

    /** For the program, and for the submitter, who sees everything. */
    Forecast of(Definition process, Case known) {
        return of(process, known, process.allFields());
    }

    /** @param fields what the reader sees: a condition that reads anything else leaves the way behind it open */
    Forecast of(Definition process, Case known, VisibleFields fields) {
        return new Forecast(process, signers, new KnownGround(process, known, fields), known.progress());
    }

    private final class KnownGround implements Forecast.Ground {

        private final Definition process;
        private final Case known;
        private final VisibleFields fields;
        private @Nullable Map<String, @Nullable Object> variables;

        KnownGround(Definition process, Case known, VisibleFields fields) {
            this.process = process;
            this.known = known;
            this.fields = fields;
        }

        @Override
        public boolean holds(String branchId) {
            conditions.mustBeSeen(process, branchId, fields);
            if (variables == null) {
                variables = conditions.variables(process, known.answers(), known.submitterId());
            }
            return conditions.holds(process, branchId, variables, known.submitterId());
        }

        @Override
        public Situation situation(Progress progress, String nodeId) {
            return new Situation(
                    known.submitterId(),
                    known.answers(),
                    known.chosen(),
                    process.labels(),
                    process.settings().owners(),
                    Step.approvedBefore(process, progress, nodeId),
                    known.at());
        }
    }
}
